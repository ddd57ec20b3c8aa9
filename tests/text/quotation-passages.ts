/**
 * Short passages in the manner of campaign news, written for these tests. `{Speaker: words}` stands for quoted words
 * without their marks and who says them, `{-: words}` where the text leaves it unclear.
 */
export const QUOTED_PASSAGES: readonly string[] = [
  `Helen Marsh accused her rival of cowardice on Tuesday. "{Helen Marsh: He hides when it rains,}" she told a crowd in Dayton. "{Helen Marsh: I do not.}"`,
  `Governor Paul Ortega called the plan "{Paul Ortega: a gift to the rich}" and said it would "{Paul Ortega: gut every school in the state.}"`,
  `"{Dana Whitlock: We will not be bought,}" said Dana Whitlock, a spokeswoman for the Marsh campaign.`,
  `The senator, Rick Alvarado, who is running for a third term, said that the ad was "{Rick Alvarado: false from start to finish.}"`,
  `“{a spokesman for Governor Ortega: The governor has been clear,}” a spokesman for Governor Ortega said in an email. “{a spokesman for Governor Ortega: Nothing has changed.}”`,
  `According to Lena Brooks, the party's chairwoman, the debate was "{Lena Brooks: a circus.}"`,
  `In a statement, the Democratic National Committee said the vote was "{Democratic National Committee: a travesty.}"`,
  `Marsh, 54, was asked about the tapes. "{Helen Marsh: I have nothing to hide,}" she replied.

"{Helen Marsh: And I never will,}" Helen Marsh added.`,
  `"{Tom Reilly: I have known Helen for years,}" said Tom Reilly, who ran her first race. "{Tom Reilly: She never quits.}"

"{Tom Reilly: Never once,}" he added.`,
  `The crowd chanted "{The crowd: four more years}" as Joan Petrie took the stage.`,
  `Petrie tweeted: "{Joan Petrie: Enough is enough!}" Aides to Joan Petrie declined to comment.`,
  `"{Joan Petrie: Look at my record,}" Joan Petrie, the former mayor of Akron, said on Sunday. "{Joan Petrie: Look at hers,}" she went on, pointing to Marsh.`,
  `Asked whether he would drop out, Alvarado laughed. "{Rick Alvarado: Not a chance,}" Rick Alvarado said.`,
  `Some voters were less sure. "{Bill Tanner: I might stay home,}" said Bill Tanner, 61, a retired welder from Toledo.

"{Bill Tanner: Both of them scare me.}"`,
  `Mr. Ortega's campaign manager, Sue Lindell, said the state party had been "{Sue Lindell: asleep at the wheel,}" while Mr. Paul Ortega himself spoke of "{Paul Ortega: a bad day.}"`,
  `Marsh has promised to "{Helen Marsh: clean house,}" a phrase that Helen Marsh first used in March.`,
  `The book, titled "Roads Not Taken," was written by Carol Deane. She described it as "{Carol Deane: a love letter to Ohio.}"`,
  `Fox News reported that the committee had "{Fox News: serious doubts}" about the figures.`,
  `“{Neil Hart: I was wrong,” he said. “I own it.}”`.replace(
    '{Neil Hart: I was wrong,” he said. “I own it.}',
    '{Neil Hart: I was wrong,}” Neil Hart said. “{Neil Hart: I own it.}',
  ),
  `“{Neil Hart: Let me tell you a story. It is short.}

“{Neil Hart: It is about a mule,}” Neil Hart told the delegates.`,
  `Hart's remarks came a day after Petrie said Neil Hart was "{Joan Petrie: unfit to serve.}" Joan Petrie stood by them.`,
  `"{one official: We are watching,}" one official said. "{the official: That is all,}" the official said.`,
  `He said it would be "{-: a disaster.}"`,
  `Ms. Whitlock, speaking for the campaign, called that "{Dana Whitlock: nonsense on stilts.}" Dana Whitlock would not elaborate.`,
  `"{Ed Moran: Of course I'm nervous!}" Ed Moran shouted over the noise. "{Ed Moran: Who wouldn't be?}"`,
  `Critics of the law, including the American Civil Liberties Union, said it was "{Critics of the law: cruel.}"`,
  `Ed Moran's supporters were elated; Moran himself was not. "{Ed Moran: We lost,}" he said, "{Ed Moran: and we deserved to.}"`,
  `Lindell said, "{Sue Lindell: This is about trust,}" adding that voters were "{Sue Lindell: fed up.}" Sue Lindell has run six campaigns.`,
  `The White House dismissed the report as "{White House: old news.}"`,
  `"{Grace Obi: My father drove a bus,}" Grace Obi told them, her voice breaking, "{Grace Obi: and he voted every time.}"`,
  `In an interview with CNN on Monday, Obi, the youngest candidate in the field, insisted that she was "{Grace Obi: ready on day one.}" Grace Obi turns 36 in May.`,
  `"{Lou Ferrand: Not my president,}" wrote Lou Ferrand, a columnist for The Dispatch, who has long been hostile to Obi.`,
  `When Obi said the wall was "{Grace Obi: a fantasy,}" Alvarado shot back, "{Rick Alvarado: So is your budget.}" Grace Obi and Rick Alvarado shook hands afterwards.`,
  `It was, in the words of Lou Ferrand, "{Lou Ferrand: a night to forget.}"`,
  `The so-called “freedom caucus” met behind closed doors. “{-: It was loud,}” according to a person in the room.`.replace(
    '{-:',
    '{a person:',
  ),
  `Kessler acknowledged the error but said that it was "{Amy Kessler: honest.}" Amy Kessler, the auditor, resigned in June.`,
  `"{Amy Kessler: You can't unring that bell,}" is how Amy Kessler put it.`.replace('{Amy Kessler:', '{-:'),
  `Republican strategist Vern Cobb said Petrie's answer was "{Vern Cobb: tone deaf,}" and Democrat Ann Yee agreed. "{Ann Yee: It hurt her,}" Yee said.`,
  `''{Vern Cobb: We had a plan ,}'' Cobb said , ''{Vern Cobb: and it worked .}'' Vern Cobb has advised three governors .`,
  `" {Ann Yee: They know us ,} " said Ann Yee , " {Ann Yee: and they like us .} "`,
  `Trump-era rules still apply, and Senator Lou Pratt on Saturday called them "{Lou Pratt: a disgrace.}" Lou Pratt late Tuesday said he would "{Lou Pratt: keep fighting.}"`,
  `Speaking on ABC's "This Week," Carla Nunn said that the deal was "{Carla Nunn: dead.}"`,
  `But Rep. Elias Monk (D-Md.), the ranking member, said the report was "{Elias Monk: thin.}"`,
  `Sen. Bernie Tate of Vermont said: "{Bernie Tate: We need a revolution at the ballot box.}"`,
  `Tate, she said, is "{-: temperamentally unfit.}"`,
  `"{Bernie Tate: Do you believe them?}" Bernie Tate asked. "{the crowd: No!}" the crowd roared.`,
  `Nunn's son Eric said his mother was "{Eric: joking.}"`,
  `A senior Nunn aide said Carla Nunn "{A senior Nunn aide: never saw the memo.}"`,
  `Calif. officials, who asked not to be named, told The Daily Post that turnout was "{Calif. officials: abysmal.}"`,
  `'{Omar Said: They promised us jobs,}' said Omar Said, 33. '{Omar Said: They didn't deliver.}'`,
];
