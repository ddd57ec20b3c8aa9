/**
 * Short passages in the manner of agency news, written for these tests. `[X]` marks a person, `<X>` a place and
 * `{X}` a body, each exactly as far as the name goes; where an id is checked it stands after a bar: `[Kim|Kim Jong Un]`.
 * Blank lines part paragraphs of one report.
 */
export const PASSAGES: readonly string[] = [
  `<SEOUL> (Reuters) - South Korean President [Moon Jae-in] called on <Pyongyang> on Tuesday to return to talks, a day after [Kim Yo-jong|Kim Yo Jong], the sister of North Korean leader [Kim Jong Un], dismissed the offer.

"We will wait," [Moon|Moon Jae In] told reporters at the {Blue House}. A spokesman for [Kim Yo Jong] did not comment.`,
  `<LONDON>, Dec 4 (Reuters) - British Prime Minister [Boris Johnson] and {European Commission} President [Ursula von der Leyen] will speak on Saturday, officials said, as talks led by [Michel Barnier] and [David Frost] stalled over fish.

"We are not there yet," [von der Leyen|Ursula von der Leyen] said. [Johnson|Boris Johnson]'s office declined to comment. [Barnier|Michel Barnier] returns to <Brussels> on Friday.`,
  `<WILMINGTON>, <Delaware> - President-elect [Joe Biden] named retired General [Lloyd Austin] to lead the {Pentagon}, choosing him over [Michèle Flournoy].

[Austin|Lloyd Austin], 67, would be the first Black defense secretary. The [Trump] administration had no comment, but two people close to [Biden|Joe Biden]'s team said Senator [Chris Coons] was told on Sunday.`,
  `Shares of {Morgan Stanley} and {Goldman Sachs} rose 2% while {Johnson & Johnson} fell, said [Peter Cardillo], chief market economist at {Spartan Capital Securities} in <New York>.

"{Morgan Stanley} is the safer bet," [Cardillo|Peter Cardillo] said. {Wells Fargo} analyst [Mike Mayo] disagreed.`,
  `<NEW DELHI> - Indian farmers blocked roads around the capital for a tenth day after talks between Agriculture Minister [Narendra Singh Tomar] and union leaders failed.

[Tomar|Narendra Singh Tomar] said the laws would stay. [Rakesh Tikait], a farmers' leader from <Uttar Pradesh>, said Prime Minister [Narendra Modi] had to listen. "Let [Modi|Narendra Modi] come to us," he said.`,
  `<RIYADH> - Saudi Crown Prince [Mohammed bin Salman] received Iraqi Prime Minister [Mustafa al-Kadhimi] on Thursday, state television said.

[Kadhimi|Mustafa al-Kadhimi] was accompanied by Oil Minister [Ihsan Abdul Jabbar]. Diplomats say Prince [Mohammed|Mohammed bin Salman] wants to keep <Tehran> at arm's length.`,
  `<CAIRO> - Egyptian President [Abdel Fattah al-Sisi] met Libyan commander [Khalifa Haftar] on Wednesday. [Sisi|Abdel Fattah al-Sisi]'s spokesman, [Bassam Rady], said both men wanted a ceasefire.`,
  `<BEIJING> - Chinese Foreign Minister [Wang Yi] told his Dutch counterpart [Stef Blok] that sanctions would not work, the ministry's spokeswoman [Hua Chunying] said.

[Wang|Wang Yi] also spoke to [Tsai Ing-wen]'s critics, state media reported. [Hua|Hua Chunying] gave no details.`,
  `<THE HAGUE> - Dutch Prime Minister [Mark Rutte] said on Monday that schools would close. [Rutte|Mark Rutte]'s deputy, [Wopke Hoekstra], and Health Minister [Hugo de Jonge] stood beside him.

[De Jonge|Hugo de Jonge] said the vaccine made by {Pfizer} and {BioNTech} would come in January. Virologist [Marion Koopmans] of {Erasmus University} welcomed the step.`,
  `<ABUJA> - Gunmen on motorcycles seized more than 300 boys from a school in <Katsina>, Governor [Aminu Bello Masari] said. President [Muhammadu Buhari], who was in <Daura>, ordered the army to find them.

[Bukar Buratai], the army chief, flew in on Saturday. "We will bring them home," [Masari|Aminu Bello Masari] said.`,
  `<MANCHESTER>, <England> - [Marcus Rashford] scored twice as {Manchester United} beat {Leeds United} 6-2, with [Scott McTominay], [Bruno Fernandes] and [Daniel James] also on target.

[Ole Gunnar Solskjaer] praised his midfielders. "[Scott|Scott McTominay] was everywhere," [Solskjaer|Ole Gunnar Solskjaer] said. [Marcelo Bielsa]'s side have conceded 30.`,
  `1. [Max Verstappen] (<Netherlands>) {Red Bull} 1 hour 36 minutes

2. [Valtteri Bottas] (<Finland>) {Mercedes}

3. [Lewis Hamilton] (<Britain>) {Mercedes}`,
  `<MEXICO CITY> - Mexican President [Andrés Manuel López Obrador] congratulated [Biden] on Tuesday, weeks after most leaders.

[López Obrador|Andrés Manuel López Obrador] had said he would wait. Foreign Minister [Marcelo Ebrard] defended the delay.`,
  `<BUENOS AIRES> - [Diego Maradona]'s former lawyer [Matías Morla] accused the player's doctor, [Leopoldo Luque], of negligence. Prosecutors searched [Luque|Leopoldo Luque]'s home in <Adrogué>.

[Maradona|Diego Maradona] died of a heart attack at 60.`,
  `<WASHINGTON> - The {White House} said on Thursday that [Donald Trump] would sign the bill, hours after Senate Majority Leader [Mitch McConnell] and House Speaker [Nancy Pelosi] spoke by phone.

<Washington> and <Beijing> have traded barbs for months. [Pelosi|Nancy Pelosi], a Democrat, and [McConnell|Mitch McConnell], a Republican, rarely speak.`,
  `<KHARTOUM> - Sudanese Prime Minister [Abdalla Hamdok] told {U.N.} envoy [Volker Perthes] that refugees from <Ethiopia>'s <Tigray> region needed food. Colonel [Shambel Beyene] denied that his men had crossed the border.`,
  `<PARIS> - French Finance Minister [Bruno Le Maire] said on Sunday the state would help {Air France}. [Le Maire|Bruno Le Maire] spoke to radio after [Emmanuel Macron] tested positive.

[Macron|Emmanuel Macron], 42, was working from <Versailles>, his office said.`,
  `<JOHANNESBURG> - [Cyril Ramaphosa] told South Africans to stay at home. Health Minister [Zweli Mkhize] and Professor [Salim Abdool Karim] warned of a second wave.

[Karim|Salim Abdool Karim] said hospitals were filling. [Ramaphosa|Cyril Ramaphosa]'s party, the {African National Congress}, meets in <Durban>.`,
  `(Reporting by [Hyonhee Shin] in <Seoul> and [Steve Holland] in <Washington>; Editing by [Simon Cameron-Moore] and [Alex Richardson])`,
  `<KUALA LUMPUR> - [Muhyiddin Yassin] won the budget vote, but [Anwar Ibrahim] called for a recount. [Mahathir Mohamad], 95, abstained. [Anwar|Anwar Ibrahim] said he had the numbers.`,
  `<ISTANBUL> - Turkish President [Tayyip Erdogan] said the central bank, led by [Naci Agbal], was free to act. [Erdogan|Tayyip Erdogan] dismissed [Berat Albayrak] in November.`,
  `The Smiths, who live in <Austin>, <Texas>, said Mr. [Smith|John Smith] had never met Senator [Ted Cruz]. [John Smith], a retired teacher, and his wife [Mary Smith|Mary Smith] moved there in 1999.`,
  `<TOKYO> - <Japan>'s chief cabinet secretary, [Katsunobu Kato], said [Yoshihide Suga]'s government would decide by Friday. [Seiko Hashimoto], the Olympics minister, met [Thomas Bach], president of the {International Olympic Committee}.

"We are ready," [Hashimoto|Seiko Hashimoto] said. [Bach|Thomas Bach] left for <Lausanne>.`,
  `<MOSCOW> - Kremlin critic [Alexei Navalny] said on Monday he had tricked an agent into confessing. {Kremlin} spokesman [Dmitry Peskov] called it a fantasy.

[Navalny|Alexei Navalny], whose wife [Yulia Navalnaya] was at his side, is recovering in <Germany>. President [Vladimir Putin] did not name him.`,
  `<SYDNEY> - [Steve Smith] made 131 before [Ravindra Jadeja] ran him out. [Marnus Labuschagne] fell for 91, caught by [Ajinkya Rahane].

<India>'s [Jasprit Bumrah] took two wickets. [Smith|Steve Smith] said it was his best knock at the <Sydney Cricket Ground>.`,
  `<LOS ANGELES> - {Walt Disney} Chief Executive [Bob Chapek] said on Thursday that the series would stream in March. [Kathleen Kennedy], president of {Lucasfilm}, presented the slate.

{Disney} shares rose. [Kennedy|Kathleen Kennedy] said [Patty Jenkins] would direct.`,
  `<Kennedy Airport> was closed for two hours and traffic backed up to the <Brooklyn Bridge>. Mayor [Bill de Blasio] said crews were out. [De Blasio|Bill de Blasio] spoke at <Gracie Mansion>.`,
  `<HANOI> - [Nguyen Phu Trong], general secretary of the {Communist Party}, met Prime Minister [Nguyen Xuan Phuc] on Friday. [Trong|Nguyen Phu Trong], 76, has led the party since 2011.`,
  `<ADDIS ABABA> - Prime Minister [Abiy Ahmed] said the offensive was over. [Debretsion Gebremichael], leader of the {Tigray People's Liberation Front}, said by text message that fighting went on.

[Abiy|Abiy Ahmed] won the Nobel Peace Prize in 2019. [Debretsion|Debretsion Gebremichael] could not be reached.`,
  `<ATHENS> - <Greece>'s [Kyriakos Mitsotakis] spoke with [Angela Merkel] and [Charles Michel] before the summit. [Mitsotakis|Kyriakos Mitsotakis] wants sanctions on <Turkey>. [Merkel|Angela Merkel] urged patience.`,
  `<ISLAMABAD> - [Maryam Nawaz], daughter of former prime minister [Nawaz Sharif], told a rally in <Lahore> that [Imran Khan] had to go. [Khan|Imran Khan] ruled out talks with [Sharif|Nawaz Sharif].`,
  `<WARSAW> - Polish Justice Minister [Zbigniew Ziobro] said <Warsaw> would veto the budget. [Jaroslaw Gowin], who leads a junior partner of the ruling {Law and Justice} party, disagreed with [Ziobro|Zbigniew Ziobro].`,
  `[Anthony Joshua] knocked out [Kubrat Pulev] in the ninth round at <Wembley Arena>. "I want [Tyson Fury]," [Joshua|Anthony Joshua] told the crowd. Promoter [Eddie Hearn] and [Fury|Tyson Fury]'s co-promoter [Bob Arum] will talk.`,
  `<STOCKHOLM> - <Sweden>'s King [Carl XVI Gustaf] said his country had failed. Prime Minister [Stefan Löfven] agreed with the king. State epidemiologist [Anders Tegnell] did not.`,
  `<LIMA> - [Francisco Sagasti] was sworn in after [Manuel Merino] resigned. [Sagasti|Francisco Sagasti], 76, chose [Violeta Bermúdez] as prime minister. [Merino|Manuel Merino]'s five days ended in protest.`,
  `<JERUSALEM> - [Benny Gantz] backed a bill to dissolve the {Knesset}, saying [Benjamin Netanyahu] had lied to him. [Gideon Saar], a former minister, quit {Likud}.

[Netanyahu|Benjamin Netanyahu], in office since 2009, is on trial. [Saar|Gideon Saar] said he would run.`,
  `<DUBLIN> - [Micheál Martin] spoke by phone with [Leo Varadkar]. [Martin|Micheál Martin] said pubs would close on Christmas Eve. [Mary Lou McDonald] of {Sinn Fein} called the plan confused.`,
  `<TUNIS> - Prime Minister [Hichem Mechichi] dismissed Environment Minister [Mustapha Aroui] over Italian waste. [Rached Ghannouchi], speaker of parliament, said nothing.`,
  `<CANBERRA> - Trade Minister [Simon Birmingham] said barley growers deserved better. {Treasury Wine Estates} fell 6%. [Scott Morrison], in quarantine at <The Lodge>, wrote to President [Xi Jinping]. [Xi|Xi Jinping] has not answered [Morrison|Scott Morrison].`,
  `<NAIROBI> - [Uhuru Kenyatta] shook hands with [Raila Odinga] while Deputy President [William Ruto] watched. [Odinga|Raila Odinga]'s supporters sang. [Ruto|William Ruto], a former ally of [Kenyatta|Uhuru Kenyatta], left early.`,
  `{Tesla} Chief Executive [Elon Musk] said he had moved to <Texas>. {Apple}'s [Tim Cook] would not meet him, [Musk|Elon Musk] wrote on {Twitter}. Analyst [Dan Ives] of {Wedbush} was not surprised.`,
  `Actress [Priyanka Chopra] and singer [Nick Jonas] married in <Jodhpur>. [Chopra|Priyanka Chopra] stars with [Keanu Reeves], 56, who was filming in <Berlin>. [Reeves|Keanu Reeves] declined to comment.`,
];
