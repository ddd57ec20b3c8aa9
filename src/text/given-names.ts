import { FEMININE } from './feminine-names.js';
import { MASCULINE } from './masculine-names.js';

/** Given names that women and men bear, or that tell neither. Those that are ordinary words are left to the context. */
const EITHER = `
Billie Addison Adi Akari Alpha Ama Amari Ameen Anan Andi Angel Ariel Ashley Ashton Asher Aubrey Avery Azar Bailey Bao Blair Blake Bobbie
Brook Brooke Brooklyn Bryn Carey Carson Casey Chandler Charley Chau Cheng Chen Chidi Chinedu Cleo Courtney Dale Dallas Dang Darcy
Dee Devin Devon Drew Duc Dzhokhar Eden Elisha Emery Ezgi Fei Feng Frankie Gale Glyn Grey Hadley Hao Harley Harper Harpreet Hayley
Hong Hui Hunter Hung Iman Indra Innocent Jaden Jae Jamie Jaya Jian Jing Jodi Joey Jordan Jude Jules Jung Kaori Kai Kamari Kasey
Kazuyo Keeley Kelsey Kendall Kim Kimberly Kyung Lane Lauri Lei Leigh Lekan Li Lian Liang Logan London Loren Luz Mackenzie Makoto
Mallory Manpreet Marley Mason Masato Mattie Mayu Merle Meng Min Ming Minh Morgan Nana Nazanin Nasrin Ngoc Nicky Noor Odell Ola
Parker Paris Peyton Phuong Ping Qiang Quang Quinn Rahim Rajan Rasheed Reagan Reese Regan Remy Rene Riley Robin Rong Rory Sandy Sang
Sascha Seung Shay Shelly Sheng Skyler Sung Sushila Sydney Tatum Taylor Thanh Toni Tracy Tran Tuan Van Viet Wei Wen Whitney Xi
Xiang Xiao Xin Yang Yi Ying Yong Yong-ho Yu Yun Zhen Zheng Zhi Zhong`;

export type Gender = 'm' | 'f';

function fill(block: string, gender: Gender | null, into: Map<string, Gender | null>): void {
  for (const name of block.trim().split(/\s+/)) {
    const key = name.toLowerCase();
    const known = into.get(key);
    into.set(key, known === undefined || known === gender ? gender : null);
  }
}

function build(): ReadonlyMap<string, Gender | null> {
  const genders = new Map<string, Gender | null>();
  fill(MASCULINE, 'm', genders);
  fill(FEMININE, 'f', genders);
  fill(EITHER, null, genders);
  return genders;
}

const GENDERS = build();

/** Whether a word, lower case and without accents, is a known given name. */
export function isGivenName(key: string): boolean {
  return GENDERS.has(key);
}

/** The gender that a given name usually tells, `null` where it tells none or is not known. */
export function genderOfName(key: string): Gender | null {
  return GENDERS.get(key) ?? null;
}
