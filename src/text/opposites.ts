import { stem } from './words.js';

// Words of general English of which one cannot be said where the other is. Several on a side mean much the same.
const PAIRS = `
first,initial,earliest:last,final,latest;oldest,eldest:youngest,newest;old:young,new;ancient:modern
largest,biggest,greatest:smallest,least;large,big,great:small,little;larger,bigger,greater:smaller,lesser
most:least,fewest;more:less,fewer;many:few;highest:lowest;high:low;higher:lower;longest:shortest;long:short;longer:shorter
tallest:shortest;best:worst;better:worse;good:bad,poor;strongest:weakest;strong:weak;stronger:weaker
fastest,quickest:slowest;fast,quick,rapid:slow;faster:slower;hottest:coldest;hot,warm:cold,cool;wet:dry;heavy:light
rich,wealthy:poor;hard,difficult:easy,simple;deep:shallow;wide,broad:narrow;thick:thin;full:empty;early:late;earlier:later
before:after;above:below,beneath;over:under;inside,within:outside;upper:lower;top:bottom;front:back,rear;left:right
north:south;northern:southern;east:west;eastern:western;northeast:southwest;northwest:southeast;inner:outer;internal:external
major:minor;majority:minority;maximum:minimum;positive:negative;public:private;domestic,national:foreign,international
urban:rural;male:female;men,man:women,woman;boy:girl;husband:wife;father:mother;son:daughter;brother:sister;king:queen
increase,rise,grow,climb:decrease,decline,fall,drop,shrink;raise:lower,reduce,cut;expand:shrink,contract;gain:lose
begin,start,open,launch:end,finish,close,stop,cease;arrive,enter:depart,leave,exit;join:leave,quit
win,won:lose,lost;victory:defeat;succeed:fail;success:failure;accept,agree,approve:reject,refuse,decline,deny
allow,permit,legal:forbid,prohibit,ban,illegal;support,favour,favor:oppose,resist;include:exclude;add:remove,subtract
create,build,construct:destroy,demolish;appear:disappear;buy,purchase:sell;import:export;borrow:lend;push:pull;attack:defend
love,like:hate,dislike;friend,ally:enemy,rival;life,live,alive:death,die,dead;birth,born:death,died;day:night;summer:winter
true:false;same,similar:different;direct:indirect;formal:informal;known:unknown;popular:unpopular;possible:impossible
able:unable;common:rare;rare:frequent;active:inactive,passive;visible:invisible;necessary:unnecessary;dependent:independent
legal:illegal;regular:irregular;complete:incomplete;stable:unstable;successful:unsuccessful;important:unimportant
always:never;often:rarely,seldom;everyone:nobody;all:none;with:without;voluntary:compulsory,mandatory;guilty:innocent
peace:war;rise:set;ascend:descend;attach:detach;encourage:discourage;advantage:disadvantage;employ:dismiss;hire:fire
teacher:student,pupil;employer:employee;predator:prey;parent:child;landlord:tenant;question:answer;cause:prevent
`;

/** For the stem of a word the words that cannot be said where it is. */
const OPPOSITES: ReadonlyMap<string, readonly string[]> = table();

function table(): Map<string, string[]> {
  const opposites = new Map<string, string[]>();
  const add = (from: string, to: readonly string[]): void => {
    opposites.set(stem(from), [...(opposites.get(stem(from)) ?? []), ...to]);
  };
  for (const pair of PAIRS.trim().split(/[;\n]/)) {
    const [left = [], right = []] = pair.split(':').map((side) => side.split(','));
    for (const one of left) add(one, right);
    for (const one of right) add(one, left);
  }
  return opposites;
}

/** The opposites of a word, by its stem: `largest` for `smallest`. None where general English has none. */
export function oppositesOf(stemmed: string): readonly string[] {
  return OPPOSITES.get(stemmed) ?? [];
}
