/** What kind of page furniture a line is. */
export type Family = 'share' | 'related' | 'page' | 'credit' | 'legal' | 'tags' | 'nav' | 'count';
type Patterns = readonly (readonly [Family, RegExp])[];

/*
 * Whole lines of English web pages, lower case, without ornament and closing marks (see `plainForm`). A pattern must
 * take its line from end to end, and must not fit a sentence that a report could hold: "The report may not be
 * published", "By signing the accord both sides agree" and "Story continues to grip the town" are all body.
 */

const NETWORK =
  '(?:facebook|twitter|x|whats ?app|telegram|linked ?in|reddit|pinterest|instagram|you ?tube|tik ?tok|threads|mastodon|bluesky|tumblr|flipboard|pocket|messenger|viber|weibo|wechat|vk|snapchat|google news|google\\+|e-?mail|sms|print|copy(?: link)?|link|rss|share|tweet|pin it|save|bookmark)';
const FOLLOWED =
  '(?:facebook|twitter|x|instagram|google news|whats ?app|telegram|linked ?in|you ?tube|threads|flipboard|tik ?tok|bluesky|mastodon)';
const LISTED = '(?:news|stories|story|articles?|posts?|topics?|content|coverage|links?|videos?|headlines)';
const GIFT = '(?:newsletters?|inbox|updates|alerts|channel|briefings?)';
const PICTURE =
  '(?:photo|photograph|image|picture|pic|illustration|graphic|video|cover image|featured? image|file photo)s?';

/** They go wherever they stand. */
export const SURE: Patterns = [
  ['share', /^shares?$/],
  ['share', /^(?:share|tweet|pin) (?:this|it|on|via)\b.{0,60}$/],
  ['share', /^share (?:full |the )?(?:article|story|post|page|options|link)$/],
  ['share', new RegExp(`^${NETWORK}(?:,? (?:and |or )?${NETWORK})+$`)],
  [
    'share',
    /^(?:copy (?:the |this )?(?:link|url)|link copied|e-?mail this (?:article|story|page))(?: to clipboard)?$/,
  ],
  [
    'share',
    new RegExp(`^(?:please )?(?:follow|like|find|connect with) (?:\\S+ ){1,8}on ${FOLLOWED}\\b.{0,80}$`),
  ],
  ['share', /^(?:click here to )?join (?:\S+ ){0,5}(?:whats ?app|telegram|facebook)(?: \S+){0,3}$/],
  ['share', /^(?:click here to )?join (?:our|the) (?:\S+ ){0,3}(?:group|channel|server|community) on \S+$/],
  ['page', /^what(?:'s| is) your reaction$/],
  [
    'page',
    /^(?:exit|view|switch to|go to) (?:the )?(?:mobile|desktop|full|amp|non-amp|standard) (?:version|site|view)$/,
  ],
  [
    'page',
    /^(?:skip|jump|go|back|return) to (?:the )?(?:main )?(?:content|navigation|search|top|article|homepage|footer|menu)$/,
  ],
  ['page', /^(?:this )?(?:article|story|post|content) continues (?:below|after (?:this|the|ad)\b).{0,60}$/],
  ['page', /^(?:scroll(?: down)?|keep scrolling) (?:to|for) (?:continue|read|keep|more|the)\b.{0,50}$/],
  ['page', /^(?:continue|keep) reading(?: below| the main story)?$/],
  [
    'page',
    /^(?:- )?(?:advert(?:isement|ising|s)?|paid advertisement|sponsored(?: (?:by .{1,40}|content|links?|post))?|promoted(?: content)?|ad feedback|hide ad|remove ads?|report (?:this )?ad)(?: ?[-–—:] ?.{1,50})?$/,
  ],
  ['page', /^(?:please )?(?:enable|turn on|activate) (?:java ?script|cookies)\b.{0,120}$/],
  [
    'page',
    /^(?:javascript|your browser) (?:is (?:disabled|required|not enabled)|does not support)\b.{0,120}$/,
  ],
  [
    'page',
    /^(?:about )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)[- ]?(?:minutes?|mins?\.?)(?:[- ]to)?[- ]?read$/,
  ],
  ['page', /^(?:estimated )?read(?:ing)? time ?:? ?.{0,30}$/],
  ['page', /^(?:listen|watch) (?:to )?(?:this|the) (?:article|story|report|video|podcast|audio)\b.{0,40}$/],
  ['page', /^(?:text|font) size\b.{0,20}$/],
  [
    'page',
    /^(?:leave a (?:comment|reply)|(?:post|add|write) (?:a |your )?comment|join the (?:conversation|discussion)|(?:view|show|see|read|load|hide) (?:all |the )?(?:\d+ )?(?:more )?comments?(?: [(]?\d+[)]?)?|comments (?:are )?(?:closed|off|disabled)|be the first to comment|no comments(?: yet)?|log ?in to (?:comment|reply))$/,
  ],
  ['page', /^you must be logged in to (?:post a )?comment$/],
  ['page', /^(?:your email address will not be published|required fields are marked)\b.{0,80}$/],
  [
    'page',
    /^(?:was|did you find) this (?:(?:article|page|story|post|information) )?(?:helpful|useful|interesting)$/,
  ],
  [
    'page',
    /^(?:rate|report|flag|print|e-?mail|save|bookmark|download|gift|listen to) this (?:article|page|story|post|pdf)$/,
  ],
  [
    'page',
    /^(?:suggest a correction|report (?:a|an) (?:typo|error|mistake|problem)(?: .{0,40})?|(?:spotted|notice|found) (?:a|an) (?:mistake|error|typo)\b.{0,60})$/,
  ],
  [
    'page',
    /^(?:subscribe|sign up|register|sign in|log in|become a (?:member|subscriber))(?: (?:now|today|here|for free))+$/,
  ],
  [
    'page',
    new RegExp(
      `^(?:please )?(?:subscribe|sign up|register|sign in|log in) (?:to|for|and|now)\\b.{0,120}\\b${GIFT}\\b.{0,80}$`,
    ),
  ],
  ['page', /^(?:get|receive|have) (?:\S+ ){0,12}(?:in|into|to) your (?:inbox|e-?mail|mailbox)\b.{0,60}$/],
  ['page', /^(?:(?:daily|weekly|free|our|e-?mail|the) )*newsletters?(?: (?:sign-?up|subscription))?$/],
  ['page', /^(?:enter|type) your e-?mail(?: address)?(?: .{0,40})?$/],
  ['page', /^thank you for (?:subscribing|signing up|registering)\b.{0,60}$/],
  ['page', /^support (?:our|independent|quality) (?:journalism|newsroom|reporting)\b.{0,80}$/],
  ['page', /^(?:already a (?:subscriber|member)|have an account|not a (?:subscriber|member))\b.{0,60}$/],
  ['page', /^download (?:our|the) (?:\S+ ){0,3}app\b.{0,60}$/],
  ['page', /^(?:https?:\/\/|www\.)\S+$/],
  ['count', /^[\d.,]+ ?[km]?\+? (?:shares?|views?|comments?|likes?|retweets?|repl(?:y|ies)|reactions?)$/],
  ['count', /^(?:comments?|shares?|views?|likes?) ?[(:] ?[\d.,]+ ?[km]?\)?$/],
  [
    'related',
    new RegExp(
      `^(?:related|recommended|suggested|recent|similar|popular|trending|other|top|latest|breaking|featured|must[- ]read|more) ${LISTED}(?: (?:for you|today|this week|from .{1,40}|on .{1,40}|in .{1,40}))?$`,
    ),
  ],
  [
    'related',
    /^(?:related|related reading|recommended(?: for you| reading)?|trending (?:now|today)|editors?'?s? (?:picks?|choice)|don'?t miss(?: (?:it|this|out))?|in case you missed it|up next|read next|what to read next|read too|also (?:read|see|watch))$/,
  ],
  [
    'related',
    /^most (?:read|popular|viewed|shared|commented|watched)(?: (?:stories|articles|posts|news|videos|now|today|this week|in \S+))?$/,
  ],
  ['related', /^you (?:may|might|could) (?:also )?(?:like|be interested in|enjoy|have missed)(?: .{0,30})?$/],
  [
    'related',
    /^more (?:like this|to explore|to read|for you|on this (?:story|topic|subject)|from (?:the|this) (?:author|section)|by this author|from .{1,30})$/,
  ],
  [
    'related',
    /^(?:read|view|see|show|load|find out|learn) (?:more|all|less|the (?:full|original|whole) (?:story|article|report|text)|full (?:story|article|report|text))(?: (?:stories|news|articles|here|(?:on|about|at|from) .{1,40}))?$/,
  ],
  ['related', /^(?:click|tap) here\b.{0,100}$/],
  [
    'legal',
    /^(?:we|this (?:site|website|page)|our (?:site|website|partners))(?: and our partners)? (?:uses?|stores?) (?:\S+ )?cookies\b.{0,400}$/,
  ],
  [
    'legal',
    /^by (?:continuing|using|signing|clicking|subscribing|submitting|registering|browsing|entering|providing)\b.{0,160}\b(?:terms|privacy policy|cookies?|user agreement)\b.{0,160}$/,
  ],
  [
    'legal',
    /^(?:accept|reject|allow|manage|decline|refuse) (?:all|our|cookies|preferences)(?: cookies| preferences| options)?(?: and (?:close|continue))?$/,
  ],
  ['legal', /^(?:cookie|privacy|consent|ad) (?:policy|preferences|settings|choices|notice|statement)$/],
  ['legal', /^(?:©|\(c\)|copyright ?(?:©|\(c\)|:)?|© ?copyright) ?(?:by )?\d{4}\b.{0,240}$/],
  ['legal', /^(?:©|\(c\) ).{1,200}$/],
  ['legal', /^(?:(?:©|\(c\)|copyright|\d{4}).{0,120})?all rights reserved\b.{0,160}$/],
  [
    'legal',
    /^this (?:material|content|article|story) (?:may|must|can) ?not be (?:published|reproduced|republished|redistributed|broadcast|copied)\b.{0,60}\b(?:broadcast|rewritten|redistributed|permission|consent|reproduced)\b.{0,120}$/,
  ],
  ['legal', /^do not sell (?:or share )?my (?:personal )?(?:info|information|data)$/],
  [
    'legal',
    /^(?:terms (?:of (?:use|service)|and conditions|& conditions)|privacy (?:policy|notice|center|centre)|accessibility statement|your privacy (?:choices|rights))$/,
  ],
  ['credit', /^\(?with (?:inputs?|additional (?:inputs?|reporting)) (?:from|by) (?:\S+ ?){1,12}\)?$/],
  [
    'credit',
    /^\(?(?:this|the) (?:story|article|report|copy|item|post|news) has not been (?:edited|created)\b.{0,250}$/,
  ],
  [
    'credit',
    /^\(?this (?:story|article|report|copy|item|post) (?:is|was|has been) (?:auto-?generated|(?:published|taken|sourced|auto-?generated) from (?:a|an|the) (?:\S+ )?(?:wire|agency|syndicated)\b).{0,200}$/,
  ],
  [
    'credit',
    new RegExp(
      `^[([]?${PICTURE}(?: ?\\/ ?\\S+)?(?: (?:by|credit|courtesy(?: of)?|source|from|via))? ?[:©|] ?\\S.{0,160}$`,
    ),
  ],
  [
    'credit',
    /^(?:file|ap|afp|reuters|epa|getty|stock|handout|representational|representative|undated|archive) (?:photo|image|picture|pic|photograph)s?(?: ?[:/–—-] ?.{1,300}| \(.{1,60}\)| by .{1,60})?$/,
  ],
  [
    'credit',
    /^(?:getty images?|shutterstock|istock|alamy|unsplash|pixabay|pexels|depositphotos|imago|wikimedia commons)(?: ?\/ ?.{1,60})?$/,
  ],
  [
    'credit',
    /^.{1,60} ?\/ ?(?:getty images?|shutterstock|istock(?:photo)?|alamy(?: stock photo)?|unsplash|reuters|afp|ap|epa(?:-efe)?|anadolu|bloomberg|xinhua|kyodo|yonhap|pa wire|wikimedia commons)$/,
  ],
  ['credit', /^(?:reuters|afp|ap|epa|getty) ?\/ ?\p{L}.{1,60}$/u],
  [
    'credit',
    /^(?:(?:enlarge|expand|click to (?:enlarge|expand)|view) (?:this )?(?:image|photo|picture|gallery)|(?:toggle|hide|show) caption)$/,
  ],
  ['credit', /^credit ?(?:\.\.\.|…|:) ?\S.{0,100}$/],
  ['credit', /^image (?:copyright|caption|source) [^.]{1,150}$/],
  [
    'credit',
    /^.{3,120} contributed (?:reporting|research|to this (?:report|story|article))(?: (?:from|in|to) .{1,60})?$/,
  ],
  ['page', /^supported by$/],
  ['page', /^(?:go to|back to) home ?page$/],
  ['page', /^(?:sign up for|join|subscribe to) (?:our|the) (?:\S+ ){0,4}newsletters?$/],
  ['page', /^.{0,80}\byou can unsubscribe at any time\b.{0,160}$/],
  ['page', /^save my name, e-?mail.{0,100}$/],
  ['page', /^this site uses akismet.{0,100}$/],
  ['page', /^(?:proudly )?powered by (?:wordpress|disqus|blogger|ghost|drupal|joomla)\b.{0,60}$/],
  ['page', /^(?:want to join the discussion|feel free to contribute)$/],
  ['legal', /^(?:registration on or )?use of this site constitutes acceptance\b.{0,200}$/],
  ['legal', /^(?:your )?ad ?choices?$|^interest based ads$|^your california privacy rights$/],
  ['tags', /^#\S+(?:[\s,]+#\S+)*$/],
  [
    'tags',
    /^(?:tags?|tagged(?: with| in)?|topics?|filed under|posted in|categor(?:y|ies)|labels?|more about|read more about|related topics)(?: ?[:|] ?\S.{0,200}| on this story)$/,
  ],
];

/** They could be an item of a list or a word of dialogue: they go only in the margins of a page or beside a line that went. */
export const LIKELY: Patterns = [
  ['share', new RegExp(`^${NETWORK}$`)],
  ['share', /^(?:follow(?: us| me)?|like|likes|notifications?|alerts?|react|reply)$/],
  [
    'related',
    /^(?:read (?:more|next|also|on)|next|previous|prev|(?:next|previous|older|newer) (?:article|story|posts?|page)|see all|view all|tags?|topics?|in this (?:article|story)|on this page|table of contents|key topics|comments?|sources?|latest|top stories|trending)$/,
  ],
  ['credit', /^(?:source|sources|via|agency|agencies) ?[:–—-] ?\S+(?: \S+){0,6}$/],
  [
    'credit',
    /^\(?(?:agencies|reuters|afp|ap|associated press|staff (?:reporter|writer|report)|news desk|web desk|newsroom|our correspondent|from our correspondent)\)?$/,
  ],
  [
    'credit',
    /^\(?this (?:story|article|report|post|piece) (?:is|was|has been) (?:first |originally |also )?(?:published|updated|syndicated|republished|corrected)\b.{0,250}$/,
  ],
  ['credit', /^\(?this (?:story|article|report|post|piece) (?:first|originally) appeared\b.{0,250}$/],
  ['page', /^\d{1,3} ?(?:\/|of) ?\d{1,3}$/],
];
