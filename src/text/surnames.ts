/**
 * Surnames: what tells a bare capitalised word from a company or a place. Frequent ones of many countries and
 * those that headlines use without a first name, without accents; general knowledge.
 */
const FREQUENT = `
Abbas Abbott Abe Abdullah Abrams Achebe Acosta Adams Adeyemi Agarwal Aguilar Aguirre Ahmadi Ahmed Akhtar Alexander Ali Allen
Almeida Alonso Alvarez Amini Amorim Andersen Anderson Andersson Andrews Ansari Aquino Arafat Araujo Archer Ardern Armstrong Arnold
Arroyo Assad Atkinson Attlee Aziz Bach Bachelet Bailey Baker Baldwin Balfour Ball Banerjee Bannon Barak Barbosa Barnes Barnett
Barnier Barr Barrett Barton Bauer Becker Becerra Beckett Beethoven Begin Bell Bennett Benson Berger Bergman Berlusconi Bernanke Bernstein
Bhatt Bhutto Biden Blair Blake Blinken Bloomberg Bolsonaro Bolt Bolton Bose Botha Boyd Boyle Bradley Brady Brandt Braun Brennan
Brezhnev Briggs Brooks Brown Browne Bruce Bryant Buchanan Buffett Burke Burnham Burns Burton Bush Butler Buttigieg Byrne Cabrera
Caldwell Callaghan Calvin Cameron Campbell Cantor Cardoso Carlson Carlsson Carney Carpenter Carr Carroll Carter Caruso Castillo
Castro Ceausescu Chamberlain Chan Chandra Chang Chapman Chatterjee Chaudhry Chavez Chen Cheney Cheng Chirac Chopin Chopra Chou
Chow Christie Chu Chung Churchill Clark Clarke Clinton Clooney Cohen Cole Coleman Collins Colombo Conte Cook Cooper Corbyn Correa Costa
Cox Craig Crawford Cromwell Cruz Cummings Cunningham Cuomo Curie Curtis Dalton Das Davidson Davies Davis Dawson DeSantis Deng Desai
Descartes Diallo Diaz Dickens Dickinson Dixon Dobson Dominguez Donnelly Douglas Doyle Draghi Dubois Duda Duffy Dumas Dunn Duncan Duran
Dupont Duque Duterte Eastwood Edison Edwards Einstein Eisenhower Elliott Ellis Emerson Engels Erdogan Escobar Espinoza Estrada Evans
Farage Farrell Fauci Federer Ferguson Fernandes Fernandez Ferrari Ferreira Fillon Fischer Fisher Fitzgerald Fleming Fletcher
Flores Flynn Fontaine Forster Foster Fowler Fox Franklin Fraser Freeman Freud Friedman Friedrich Fuentes Fujimori Gaddafi Galileo Gallagher
Gandhi Garcia Gardner Garner Garrett Gates Gauss Ghani Gibson Gilbert Gill Gingrich Giscard Giuliani Gladstone Goebbels Goering Goethe Goldberg
Goldstein Gomes Gomez Gonzales Gonzalez Gorbachev Gordon Gore Graham Grant Gray Green Greenberg Greene Griffin Griffiths Gross
Guardiola Guaido Guerrero Guevara Gupta Guterres Gutierrez Guzman Haas Haley Hall Hamilton Hammond Hancock Hansen Hansson Hariri
Harper Harris Harrison Hart Hartmann Harvey Hawking Hayes Heath Hegel Hemingway Henderson Henry Hernandez Herrera Herzog Hidalgo Higgins
Hill Himmler Hirohito Hitler Ho Hobbes Hoffman Hoffmann Hollande Holloway Holmes Hoover Hopkins Houston Howard Howe Huang Hudson Hughes Hume Hunt
Hunter Hussain Hussein Ibrahim Iglesias Isaacs Ishikawa Islam Ito Ivanov Iyer Jackson Jacobs Jacobson Jain James Jansen Jefferson Jenkins
Jennings Jensen Jha Jimenez Jinnah Jobs Johansson Johnson Johnston Jones Jordan Joshi Joyce Juncker Jung Juarez Kabila Kagame Kahn Kalanick Kane Kant
Kaplan Kapoor Karzai Kato Kaufman Kaur Kelly Kennedy Kenyatta Kepler Kerry Keynes Khamenei Khan Khanna Khomeini Khrushchev Kim King Kirchner
Kirk Kissinger Klein Klopp Knight Kobayashi Koch Kohl Kovacs Kowalski Kraft Kramer Krause Krishnan Kruger Kudlow Kumar Kuznetsov Lagarde Lam
Lambert Lang Lange Larsen Larson Larsson Lavrov Lawrence Lawson Leclerc Lee Lehmann Leibniz Lenin Leon Lewis Li Lim Lin Lincoln Lindberg Lindsay Liu Livingstone Lloyd Locke Logan Lopez Lu Lukashenko Luther
Lynch Macdonald Machado Machiavelli Mackenzie Macron Madison Madoff Maduro Mahler Mahmoud Maldonado Malik Mandela Manning Mao Maradona Marcos Marin Marino Marquez Marsh
Marshall Martin Martinez Marx Mason Matthews Mattis Maxwell Mbappe McCain McCarthy McConnell Medvedev Mehta Mendes Mendez Mendoza
Menon Merkel Merz Messi Meyer Michel Milanovic Miliband Mill Miller Mills Milosevic Mishra Mitchell Mitterrand Miyamoto Modi Mohamed Molina Monroe Montgomery Moody Moon
Moore Morales Moreau Moreno Morgan Morris Morrison Morsi Moyo Mozart Mubarak Mueller Mugabe Mukherjee Muller Muller Munoz Murdoch Murphy
Murray Musharraf Musk Mussolini Nadal Nair Nakamura Napoleon Nasser Navarro Nehru Nelson Netanyahu Newman Newsom Newton Ng Nguyen Nichols Nicholson Nielsen
Nietzsche Nilsson Nixon Nkrumah Nobel Novak Nunes Obama Obrador O'Brien O'Connor O'Donnell O'Neill Ochoa Oliveira Olmert Olsen Olson Orban Ortega Ortiz Orwell Osborne
Osbourne Ouattara Owens Padilla Page Palmer Papadopoulos Park Parker Parsons Patel Patil Patterson Paul Paulson Payne Pearson Pelosi Pena Pence Peres
Perez Perkins Perry Persson Peters Petersen Peterson Petrov Pham Phillips Picasso Pichai Pierce Pinochet Piper Plato Poincare Pompeo Pope Popov Porter Potter Powell
Prasad Price Prodi Putin Qureshi Rabin Raab Rahman Rajapaksa Ramirez Ramos Ramsey Rao Rasmussen Reagan Reddy Reed Reid Renzi
Reyes Reynolds Ribeiro Rice Richards Richardson Richter Rivera Roberts Robertson Robinson Robles Rocha Rodgers Rodrigues Rodriguez Rogers Rojas Romero Romney
Ronaldo Rooney Roosevelt Rosen Rosenberg Ross Rossi Roth Rousseau Roux Rouhani Rowling Roy Rubin Rubio Rumsfeld Russell Russo Ryan Sadat Saddam Saito Salazar Saleh Salmond
Salinas Samaras Sanchez Sanders Sandoval Santos Sarkozy Sato Saunders Schaeuble Schafer Schmidt Schneider Scholz Schroder Schroeder Schubert Schultz Schulz Schumacher Schumer Schwartz
Schwarzenegger Scott Sessions Shah Shakespeare Shapiro Sharif Sharma Sharon Sharp Shaw Shevardnadze Shinawatra Silva Simmons Simpson Singh Sinha Sisi Smith Snowden Soares
Socrates Sokolov Solskjaer Soros Soto Souza Spencer Spielberg Srinivasan Stalin Stanley Starmer Stein Steinmeier Stephens Stevens Stevenson Stewart Stone
Stoltenberg Strauss Sturgeon Subramanian Suarez Suga Suharto Sukarno Sullivan Sunak Sutherland Suzuki Svensson Swift Takahashi Tan Tanaka Tang Taylor Tchaikovsky Teixeira
Temer Tesla Thackeray Thatcher Thomas Thompson Thomson Thornton Thunberg Tillerson Tito Tolstoy Torres Tran Trotsky Trudeau Truman Trump Truss
Tsang Tsipras Tsvangirai Tucker Turing Turner Tusk Tyler Vance Vargas Vasquez Vaughan Vazquez Vega Verdi Verma Victor Vieira Villa Vogel
Voltaire Wagner Walker Wallace Walsh Walters Walton Wang Ward Warner Warren Watanabe Waters Watkins Watson Watt Watts Weaver Webb
Weber Webster Weinstein Weiss Wells Wenger West Wheeler White Wilde Wilkinson Williams Williamson Wilson Winfrey Winters Wolfe Wong Wood Woods
Woodward Wright Wu Xi Yadav Yamamoto Yamada Yang Yanukovych Yates Yeltsin Young Yousafzai Yushchenko Zapatero Zardari Zelensky Zelenskiy Zelenskyy Zhang Zhao Zheng Zhou Zhu
Zidane Zimmerman Zuckerberg Zuma Djokovic Verstappen Vettel Bottas Neymar Lewandowski Ibrahimovic Mourinho Ancelotti Benzema Modric Salah Pogba Rashford Sterling
Hazard Griezmann Haaland Lampard Gerrard Beckham Arteta Tuchel Kohli Dhoni Tendulkar Warne Kershaw LeBron Mahomes Woods McIlroy Koepka DeChambeau Nadal Osaka Gauff`;

/** People of history, letters, music and myth who are known by one name. */
const MONONYMS = `
Aristotle Homer Virgil Ovid Cicero Caesar Augustus Octavian Nero Caligula Claudius Tiberius Vespasian Hadrian Trajan Constantine Justinian
Diocletian Charlemagne Cleopatra Hannibal Spartacus Pompey Brutus Seneca Tacitus Livy Pliny Plutarch Herodotus Thucydides Xenophon Pericles
Darius Xerxes Archimedes Euclid Pythagoras Ptolemy Galen Hippocrates Buddha Confucius Moses Jesus Christ Saladin Tamerlane Genghis Kublai
Raphael Michelangelo Leonardo Donatello Titian Caravaggio Rembrandt Vermeer Moliere Erasmus Copernicus Paracelsus Avicenna Averroes Rumi
Boudica Tecumseh Geronimo Pocahontas Montezuma Atahualpa Zeus Hera Apollo Athena Poseidon Hades Artemis Aphrodite Hermes Dionysus Odysseus
Achilles Hercules Odin Thor Loki Vishnu Shiva Krishna Rama Brahma Ganesha Satan Lucifer Beyonce Madonna Rihanna Shakira Adele Eminem Bono Pele
Ronaldinho Kaka Liszt Debussy Ravel Brahms Handel Haydn Schumann Mendelssohn Vivaldi Puccini Rossini Stravinsky Shostakovich Prokofiev
Rachmaninoff Bohr Heisenberg Schrodinger Planck Faraday Pasteur Mendel Laplace Euler Fermat Pascal Hilbert Godel Feynman Oppenheimer Fermi Dirac
Rutherford Marconi Chomsky Foucault Derrida Sartre Camus Kafka Proust Flaubert Balzac Zola Dante Petrarch Boccaccio Cervantes Borges Neruda
Dostoevsky Chekhov Pushkin Gogol Turgenev Nabokov Ibsen Strindberg Byron Keats Shelley Wordsworth Coleridge Milton Chaucer Dryden Defoe Austen
Bronte Eliot Hardy Yeats Woolf Auden Thoreau Whitman Poe Twain Melville Hawthorne Faulkner Steinbeck Monet Manet Renoir Degas Cezanne Gauguin
Matisse Warhol Dali Klimt Rodin Bismarck Metternich Garibaldi Mazzini Cavour Robespierre Danton Lafayette Pitt Disraeli Peel Palmerston
Asquith Macmillan Bevin Tojo Chiang Hoxha Honecker Adenauer Rommel Patton MacArthur Zhukov Pershing Haig Foch Petain Pompidou Allende Peron Bolivar
Sandino Zapata Lumumba Mobutu Nyerere Senghor Ataturk Darwin Spinoza Kierkegaard Schopenhauer Wittgenstein Heidegger Hobbes Bentham Ricardo
Malthus Durkheim Weber Gramsci Lacan Jung Pavlov Skinner Piaget Linnaeus Lavoisier Volta Ampere Ohm Hertz Joule Kelvin Halley Herschel Hubble`;

/** Surnames that stand first, as in Chinese, Korean and Vietnamese names. */
const LEADING = `
An Ahn Bae Bai Baek Bak Ban Bao Bui Byun Cai Cao Cha Chae Chai Chan Chang Chao Chau Chea Cheah Chen Cheng Cheon Cheong Cheung Chew Chi
Chiang Chien Chin Chiu Cho Choe Choi Chong Choo Chou Chow Choy Chu Chua Chui Chun Chung Cui Dai Dang Dao Deng Dinh Do Doan Dong Du Duan Duong Eom
Fan Fang Fei Feng Fong Foo Fu Fung Gan Gao Ge Geng Gil Go Goh Gong Gu Guan Guo Gwak Ha Hahm Ham Han Hao He Heo Ho Hoang Hong Hong Hsiao Hsieh Hsu Hu Hua
Huang Hui Hung Huynh Hwang Hyun Im In Jang Jeon Jeong Ji Jia Jiang Jiao Jin Jo Joo Ju Jung Kam Kan Kang Kao Khoo Kim Ko Koh Kong Koo Kook Kum Kuo Kwak Kwok
Kwon Lai Lam Lan Lau Law Le Lee Lei Leong Leung Li Lian Liang Liao Liew Lim Lin Ling Liu Lo Loh Long Loo Lou Low Lu Lui Luo Luong Ly Ma Mai Mao
Meng Miao Min Mo Moon Mu Myung Na Nam Ng Ngo Nguyen Nie Ning Noh Oh Ong Ooi Ou Ouyang Paek Pai Pak Pan Pang Park Peng Pham Phan Pi Poon Pu Pyon Qi Qian
Qiao Qin Qiu Qu Quan Quek Ra Ren Rhee Ri Ro Roh Ryang Ryoo Ryu Seo Seok Seong Shen Sheng Shi Shim Shin Sim Sin So Sohn Son Song Soh Su Suh Sun Sung
Tae Tai Tan Tang Tao Tay Teng Teo Tian Tien To Tong Tran Trinh Truong Tsai Tsang Tse Tseng Tung U Vo Vu Wan Wang Wee Wei Wen Weng Won Wong Woo Wu Xi
Xia Xiang Xiao Xie Xin Xing Xiong Xu Xue Yan Yang Yao Yap Ye Yeh Yen Yeo Yeoh Yeom Yeon Yeung Yi Yim Yin Ying Yip Yong Yoo Yoon You Yu Yuan Yun Zeng Zhai Zhan
Zhang Zhao Zheng Zhong Zhou Zhu Zhuang Zou`;

const set = (block: string): ReadonlySet<string> => new Set(block.trim().toLowerCase().split(/\s+/));

const SURNAMES = set(FREQUENT + MONONYMS);
const SURNAMES_FIRST = set(LEADING);

// Endings that few words but surnames have: Slavic, Caucasian, Nordic, Iberian, Italian, Romanian, Greek, Turkish, German.
const ENDING =
  /(?:[^c]hman|[a-z]{2}ckman|[a-z]{2}rman|[a-z]{2}lman|[aeiou]v(?:a|s)?|[kn]ov|sk[iy]y?|sk[ay]y?a|enko|chuk|vi[ct]h?|ovic|evic|shvili|adze|[kv]ian|yan|oglu|poulos|akis|idis|escu|eanu|sson|[ds]sen|ansen|ersen|[aeio]nez|guez|[dt]ez|ndez|arez|inho|elli|etti|ucci|acci|berg|stein|mann|baum|feld|bauer|meyer|meier|maier|quist|strom|borg|gaard|swamy|murthy|wala|zadeh|pour|nejad|waite|ingham|worth|shaw|croft)$/;

/** Whether a word, lower case and without accents, is a frequent surname. */
export function isSurname(key: string): boolean {
  return SURNAMES.has(key);
}

/** Whether a word is a surname that stands before the given name. */
export function isLeadingSurname(key: string): boolean {
  return SURNAMES_FIRST.has(key);
}

/** Whether a word is built as surnames are. Six letters at the least: "Kiev" and "Nova" are none. */
export function looksLikeSurname(key: string): boolean {
  return key.length >= 6 && ENDING.test(key);
}

/** Small words inside a name: "Ursula von der Leyen", "Mohammed bin Salman", "Luiz da Silva". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das del della delle di du des la le las los lo van der den ten ter von zu zum zur af av al el ul ur bin ibn bint ben abu binti y e i ap op st san santa degli dal dalla d'.split(
    ' ',
  ),
);

/** Short and long forms of one given name. The first of a line stands for all. */
const NICKNAMES = `
william bill billy will liam;robert bob bobby rob robbie bert;joseph joe joey;michael mike mick mickey;james jim jimmy jamie;john johnny jack jon;
richard rick dick ricky richie;thomas tom tommy;charles charlie chuck;edward ed eddie ted teddy ned;anthony tony;christopher chris;
daniel dan danny;david dave;donald don donnie;douglas doug;elizabeth liz beth betty eliza lizzie;frederick fred freddie;gregory greg;
jeffrey jeff geoffrey geoff;jennifer jen jenny;katherine kate kathy katie catherine cathy kathleen;kenneth ken kenny;lawrence larry;leonard len leo;
margaret maggie meg peggy;matthew matt;nicholas nick nicky;patricia pat patty;patrick pat paddy;peter pete;philip phil phillip;raymond ray;
ronald ron ronnie;samuel sam sammy;stephen steve steven;susan sue;theodore ted theo;timothy tim;vincent vince;walter walt;zachary zach zack;
alexander alex sasha;andrew andy drew;benjamin ben benny;deborah debbie deb;franklin frank;francis frank;gerald gerry jerry;harold harry hal;
henry harry hank;jacob jake;jonathan jon;joshua josh;nathaniel nat nate;rebecca becky;rudolph rudy;russell russ;terence terry;victoria vicky;
mitchell mitch;bernard bernie;charlotte lottie;clifford cliff;dmitry dmitri;sergei sergey;mohammed mohamed muhammad mohammad mohamad`;

const CANONICAL = new Map<string, string>();
for (const line of NICKNAMES.trim().split(';')) {
  const [first = '', ...rest] = line.trim().split(' ');
  for (const name of [first, ...rest]) if (!CANONICAL.has(name)) CANONICAL.set(name, first);
}

/** Whether two given names, lower case, can be the same person's: equal, an initial of the other, or a pet form. */
export function sameGivenName(a: string, b: string): boolean {
  if (a === b) return true;
  const short = a.length < b.length ? a : b;
  const long = short === a ? b : a;
  if (short.length === 1) return long.startsWith(short);
  return (CANONICAL.get(a) ?? a) === (CANONICAL.get(b) ?? b);
}
