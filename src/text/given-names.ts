/**
 * Given names of the world, without accents: general knowledge, common ones of many languages. Those that are
 * ordinary words or mostly surnames are left to the context.
 */
const MASCULINE = `
Aaron Abbas Abdallah Abdel Abdelaziz Abdelfattah Abdelmadjid Abdoulaye Abdul Abdulaziz Abdullah Abdullahi Abdulla Abdulrahman
Abel Abhijit Abhishek Abiy Abraham Abu Achim Adam Adama Adel Adil Aditya Adnan Adolf Adrian Adriano Agustin Ahmad Ahmed Ahmet
Aidan Aiden Ajay Akbar Akira Akhil Akio Alain Alan Alasdair Alastair Albert Alberto Albrecht Aldo Aleksandar Aleksander
Aleksandr Aleksei Aleksey Alessandro Alex Alexander Alexandre Alexandru Alexei Alexey Alexis Alfonso Alfred Alfredo Ali Alistair
Allan Allen Alok Aloysius Alphonse Alvaro Alvin Amadou Amadeus Amar Amin Amir Amit Amitabh Amos Anand Anatole Anatoly Anders
Andre Andreas Andrei Andrej Andres Andrew Andrey Andriy Andrzej Andy Angelo Angus Anil Anish Antal Anthony Antoine Anton Antonin
Antonio Antony Antti Anup Anwar Archibald Archie Ari Arif Arjun Armand Armando Arnaud Arne Arnold Arsene Artem Arthur Artur
Arturo Arun Arvind Asad Asghar Ashok Ashraf Asif Askar Aslan Atal Atiku Atsushi Attila Aubrey August Auguste Augusto Aurelio Avi
Avigdor Axel Ayman Aziz Babar Badr Bahram Baldev Balthasar Barack Barnaby Barney Barry Bart Bartholomew Bashar Bashir Basil
Bassam Bastian Beau Ben Benedict Benito Benjamin Bennie Benny Benoit Bernard Bernardo Bernd Bernhard Bernie Bert Bertrand
Bharat Bhupesh Bilal Bill Billy Binyamin Bjorn Bob Bobby Bogdan Boris Boubacar Brad Bradley Brendan Brendon Brent Bret Brett
Brian Bruce Bruno Bryan Bryce Bryson Burak Burhan Byron Cameron Carl Carlo Carlos Carlton Cecil Cedric Cem Cenk Cesar Chad
Chaim Chandra Charles Charlie Chetan Chris Christian Christiano Christoph Christophe Christopher Chuck Cillian Claude Claudio
Claus Clayton Clement Cliff Clifford Clive Clyde Cody Colin Connor Conor Conrad Constantin Constantine Corey Cornelius Cory
Craig Cristian Cristiano Cristobal Curtis Cyril Cyrus Damian Damien Damon Dan Daniel Daniele Danilo Danny Dara Dario Darius
Darrell Darren Darryl Daryl Dave David Davide Davis Dean Deepak Dejan Demetrius Denis Deniz Dennis Denzel Derek Dermot Derrick
Desmond Devendra Dewayne Didier Diego Dieter Dietrich Dilip Dimitri Dimitris Dinesh Diogo Dirk Djibril Dmitri Dmitriy Dmitry
Dmytro Dominic Dominik Dominique Don Donald Donnie Donny Dorian Doug Douglas Drew Duncan Dusan Dustin Dwayne Dwight Dylan Eamon
Earl Ed Eddie Eddy Edgar Edi Edinson Edmond Edmund Edoardo Eduard Eduardo Edvard Edward Edwin Efrain Efraim Egon Ehud Eitan
Elbert Eldar Eli Elias Elijah Elliot Elliott Ellis Elmer Elon Elvis Emanuel Emil Emile Emiliano Emilio Emir Emmanuel Emmerson
Emre Enda Enver Enrico Enrique Enzo Erdem Eric Erich Erik Ernest Ernesto Ernst Ervin Erwin Esteban Ethan Eugene Eugenio Evan Evander
Evgeny Evo Ezekiel Ezra Fabian Fabio Fabrice Fabrizio Fadi Fahad Faisal Farhad Farid Farouk Farooq Fathi Faustin Federico Felipe
Felix Felixberto Ferdinand Ferenc Fernando Festus Fidel Filip Filipe Finn Florian Floyd Francesco Francis Francisco Franco
Francois Frank Frankie Franklin Frans Franz Fraser Fred Freddie Freddy Frederic Frederick Frederik Fredrik Friedrich Fritz
Fuad Fyodor Gabriel Gareth Garry Gary Gaston Gautam Gavin Gene Geoff Geoffrey Georg George Georges Georgi Georgios Gerald
Gerard Gerardo Gerd Gerhard Geronimo Gerrit Gerry Ghassan Giacomo Gian Gianluca Gianluigi Gianni Gideon Gilbert Gilberto Gilles
Giorgio Giorgos Giovanni Giuliano Giulio Giuseppe Glen Glenn Goodluck Goran Gordon Gotabaya Graeme Graham Greg Gregg Gregor
Gregorio Gregory Guido Guillaume Guillermo Gunnar Gunter Gunther Gurpreet Gus Gustaf Gustav Gustave Gustavo Guy Habib Hafez
Hafiz Haider Hakan Hakim Hamad Hamdan Hamid Hamza Hank Hannes Hannibal Hans Hansi Harald Hari Haris Haroon Harold Harry Harsh
Haruhiko Haruki Harvey Hasan Hashim Hassan Hasan Hayden Hector Heiko Heinrich Heinz Helge Helmut Hendrik Henri Henrik Henrique
Henry Herbert Herman Hermann Hernan Hideki Hideo Hilary Hiroki Hiroshi Hirokazu Hisham Horace Horacio Horst Hosni Hossein
Howard Hubert Hugh Hugo Humberto Humphrey Hussein Hussain Huw Iain Ian Ibrahim Idris Ignacio Ignatius Igor Ilham Ilir Ilya Imad
Imam Imran Inderjit Ingmar Inigo Ioannis Ion Iqbal Ira Irfan Irvin Irwin Isa Isaac Isaias Ishaan Isidore Iskandar Islam Ismail
Israel Issam Istvan Ivan Ivica Ivo Iwan Jaap Jack Jackie Jacky Jacob Jacques Jad Jagdish Jaime Jair Jake Jakob Jakov Jakub Jamal
James Jamie Jan Janek Janez Janos Janusz Jared Jarrod Jason Jasper Javad Javed Javier Jawaharlal Jay Jayant Jean Jeb Jed Jeff
Jefferson Jeffrey Jens Jeremiah Jeremie Jeremy Jerome Jerry Jerzy Jesper Jesse Jesus Jiang Jim Jimmie Jimmy Jin Jiri Jitendra
Joachim Joao Joaquim Joaquin Jock Joe Joel Johan Johann Johannes John Johnnie Johnny Jon Jonah Jonas Jonathan Joost Jordi Jorg
Jorge Jorgen Jos Jose Josef Joseph Josh Joshua Josip Josue Jovan Juan Juha Juho Jules Julian Julien Julio Julius Jun Junichi
Junichiro Jurgen Juri Justin Kabir Kailash Kaj Kamal Kane Karan Kareem Karel Karim Karl Karlheinz Kasper Kaspar Kassym-Jomart
Katsuya Kay Kazuo Keegan Keir Keiji Keith Kelvin Ken Kenichi Kenji Kenneth Kenny Kent Kenta Kerry Keshav Kevin Khaled Khalid
Khalifa Khalil Kiran Kirill Kirk Kishore Kit Klaus Knut Kofi Koichi Koji Konrad Konstantin Konstantinos Kris Krishna Kristian
Kristoffer Kristofer Krzysztof Kumar Kunal Kurt Kwame Kwasi Kyle Kyriakos Lachlan Lal Lalit Lamar Lance Lars Lasse Laszlo
Laurence Laurent Lawrence Lazaro Lazarus Leandro Lech Leif Leighton Len Lennart Lennox Lenny Leo Leon Leonard Leonardo Leonid
Leonidas Leopold Leopoldo Leroy Les Leslie Leszek Lev Levi Levon Lewis Liam Linus Lionel Lloyd Lluis Lorenzo Lothar Lou Louie
Louis Luc Luca Lucas Luciano Lucien Ludovic Ludwig Luigi Luis Luiz Lukas Lukasz Luke Luther Lyle Lyndon Maarten Mads Magnus
Mahathir Mahamadou Mahamat Mahdi Mahesh Mahmoud Mahmud Mahinda Maksim Malcolm Malik Mamadou Mamdouh Manfred Manish Manmohan
Manny Manoj Manolo Mansour Mansoor Manuel Marat Marc Marcel Marcelo Marcin Marco Marcos Marcus Marek Marian Mariano Marin Mario
Marius Mark Marko Markus Marlon Marouane Marshall Martial Martin Martti Marty Marvin Marwan Masahiro Masaki Masatoshi Masayoshi
Massimo Masoud Mateo Mateusz Mathew Mathias Mathieu Mats Matt Matteo Matthew Matthias Matthieu Matti Maurice Mauricio Maurizio
Mauro Max Maxim Maxime Maximilian Maximiliano Maxwell Mehdi Mehmet Melvin Menachem Mervyn Micah Michael Michal Michel Mick Mickey
Miguel Mihai Mihail Mikael Mike Mikel Mikhail Mikheil Mikko Miklos Milan Miles Milos Milton Minoru Miroslav Mitch Mitchell
Mitsuo Mladen Mohamad Mohamed Mohammad Mohammed Mohammadreza Mohan Mohsen Mohsin Moise Moises Montague Montgomery Moritz Morris
Morten Mortimer Moses Moshe Mostafa Moussa Muammar Muhammad Muhammadu Muhyiddin Mukesh Mukhtar Murad Murat Murray Mustafa Musa
Mwai Myles Nabih Nabil Nadim Naftali Nairo Najib Nando Narendra Naresh Naruhito Nasir Nasser Nat Nate Nathan Nathaniel Naveen
Nawaz Nayib Ned Neil Nelson Nelu Nemanja Neville Nguyen Niall Nicholas Nick Nicky Nicol Nicola Nicolas Nicolae Nigel Nihat Niki
Nikita Nikola Nikolai Nikolaos Nikolay Nikos Nils Nitin Noah Noam Noel Nolan Norbert Norman Norodom Nouri Nuno Nursultan Octavio
Oday Ognjen Olaf Olafur Olav Ole Oleg Oleksandr Oleksiy Oliver Olivier Olli Olusegun Omar Omer Omprakash Oren Oriol Orlando Orson
Orville Oscar Oskar Osama Osman Oswald Otto Ousmane Owen Ozgur Pablo Paavo Paddy Pankaj Panos Paolo Parag Pascal Pat Patrice
Patricio Patrick Patrik Paul Paulo Pavel Pavlo Pawel Pedro Pekka Per Percy Pervez Pete Peter Petr Petro Petros Petteri Phil Philip
Philippe Phillip Phillipe Pier Pierce Pierre Piers Pieter Pietro Pinarayi Piotr Pradeep Prakash Pramod Pranab Prasad Prashant
Pravin Prem Prithviraj Qasem Qassem Quentin Quincy Quinton Rachid Radek Radoslaw Radovan Rafael Rafal Rafic Rafiq Raghuram Rahm
Rahul Raimund Rainer Raj Raja Rajeev Rajesh Rajiv Rajnath Rakesh Ralf Ralph Ram Raman Ramesh Ramin Ramiro Ramon Ramzan Rand
Randall Randolph Randy Ranil Ranjit Rashid Rasmus Raul Ravi Ray Raymond Raymundo Recep Reggie Reginald Reinhard Reinhold Rene
Renato Renaud Rex Reza Rhys Ricardo Riccardo Rich Richard Rick Ricky Riccardo Rishi Ritesh Riyad Rob Robbie Robert Roberto Robin
Rod Roderick Rodney Rodolfo Rodrigo Rodrygo Roger Rogelio Rohan Rohit Roland Rolando Rolf Romain Roman Romano Romelu Ron Ronald
Ronan Ronnie Rory Roscoe Ross Rowan Roy Ruben Rudi Rudolf Rudolph Rudy Rufus Ruhollah Rui Rupert Ruslan Russ Russell Rusty
Rustam Ryan Ryszard Saad Saadi Sachin Sadiq Saeed Said Sajid Salah Saleh Salem Salim Salman Salva Salvador Salvatore Sam Sameer
Sami Samir Samuel Samuli Sandeep Sandor Sandro Sanjay Sanjiv Sanjeev Santi Santino Santos Sasha Satoshi Satya Saul Scot Scott Sean
Seamus Sebastian Sebastiano Sebastien Selim Selwyn Serdar Serge Sergei Sergey Sergi Sergio Serhiy Seth Seyed Shah Shahid Shaikh
Shakil Shamil Shane Shankar Sharad Shashi Shaun Shavkat Shawn Sheldon Sherman Shigeru Shimon Shinichi Shinzo Shivraj Shoaib Shunsuke
Shyam Sid Siddharth Sidney Siegfried Sigmar Sigmund Silvan Silvio Simeon Simon Simone Slavoj Slobodan Sohail Solomon Soren
Soumaila Spencer Spiro Srinivas Srdjan Stan Stanislav Stanislaw Stanley Stefan Stefano Stefanos Stephane Stephan Stephen
Steve Steven Stewart Stig Stipe Stuart Subhash Subrahmanyam Sudhir Sunil Suleiman Suleyman Sultan Suman Surendra Suresh Sushil
Sven Syed Sylvain Sylvester Tadashi Tadeusz Tahir Taher Takashi Takeo Takeshi Taku Tamas Tarek Tareq Tariq Taro Tarun Tayyip Ted
Teddy Tedros Teodor Teodoro Terence Terrance Terrence Terry Tetsuya Thabo Thad Thaddeus Thaksin Thanasis Theo Theodor Theodore
Theodoros Theresa Thibaut Thierry Thom Thomas Thor Thorsten Thorbjorn Tiago Tibor Tim Timo Timothy Timur Tito Tobias Toby Todd
Tom Tomas Tomasz Tomislav Tommaso Tommy Tomoya Toni Tony Torsten Toshihiro Toshiyuki Travis Trent Trevor Tristan Troy Tsuyoshi
Tunku Ty Tyler Tyrone Tyson Uday Udo Ugo Uhuru Ulf Ulises Ulrich Ulysses Umar Umberto Unai Uri Urs Usain Usman Utkarsh Uwe Vadim
Valdis Valentin Valentino Valerio Valery Vasily Vasyl Vaclav Venkatesh Venkat Vernon Viacheslav Victor Vidal Vijay Vikas Vikram
Viktor Vince Vincent Vincenzo Vinicius Vinod Virat Virgil Vishal Vitali Vitaly Vitor Vivek Vlad Vladimir Vladislav Vojtech
Volkan Volker Volodymyr Vuk Vyacheslav Waheed Waleed Walid Wallace Wally Walter Warren Wasim Wayne Wenceslas Wendell Werner
Wesley Wilbur Wilfred Wilfried Will Wilhelm Willem Willi William Willie Willy Wilson Winston Wladyslaw Wojciech Wolfgang Woodrow
Xabi Xavi Xavier Yahya Yair Yan Yann Yannick Yannis Yanis Yaser Yasir Yasser Yasuhiro Yasuo Yves Yevgeny Yitzhak Yoav Yoichi
Yogi Yoshihide Yoshihiko Yoshiro Yosef Youssef Yousef Yoweri Yukio Yuri Yuriko Yury Yusuf Yuval Yves Zac Zach Zachary Zack
Zafar Zaki Zalman Zane Zbigniew Zdenek Zeljko Zhan Zia Zinedine Ziad Ziyad Zlatan Zoltan Zoran Zubair`;

const FEMININE = `
Abigail Ada Adela Adele Adriana Agatha Agnes Agnieszka Aicha Aileen Aisha Aishwarya Akiko Alana Alanis Alba Alejandra Aleksandra
Alessandra Alessia Alexandra Alexandria Alexia Alice Alicia Alina Aline Alison Alissa Aliza Allison Alma Alyson Alyssa Amal
Amalia Amanda Amandine Amelia Amelie Amina Aminata Amira Amy Ana Anahita Anais Anastasia Andrea Aneta Angela Angelica Angelina
Angelique Angie Anika Anita Anja Anjali Ann Anna Annabel Annabelle Anne Anneliese Annette Annie Annika Antoinette Antonella
Antonia Anya April Arancha Ariana Arianna Arlene Asha Ashleigh Asma Astrid Audrey Augusta Aung Aurelie Ava Aya Ayesha Aylin Azra
Barbara Beatrice Beatrix Beatriz Becky Begum Belinda Bella Benazir Bernadette Bertha Beth Bethany Betsy Bettina Betty Beverley
Beverly Beyonce Bianca Blanca Bonnie Brenda Bridget Brigitte Britney Brittany Bronwen Camila Camilla Camille Candace Candice Carla
Carly Carmel Carmela Carmen Carol Carole Carolina Caroline Carolyn Carrie Caterina Catalina Catarina Catherine Cathy Cecile
Cecilia Celeste Celia Celine Chantal Charlene Charlotte Chelsea Cher Cheryl Chiara Chimamanda Chloe Christa Christel Christiane
Christina Christine Cilla Cindy Claire Clara Clare Clarissa Claudette Claudia Clementine Cleopatra Colette Colleen Condoleezza
Connie Constance Consuelo Cora Cordelia Corinne Cornelia Cressida Cristina Cynthia Dagmar Daisy Dakota Dana Daniela Daniele
Danielle Daphne Daria Darlene Dawn Deb Debbie Deborah Debra Deirdre Delia Delphine Denise Desiree Diana Diane Dianne Dilma Dina
Dolly Dolores Dominika Donna Dora Doreen Doris Dorothea Dorothy Ebru Edith Edna Eileen Ekaterina Elaine Eleanor Eleanora Elena
Eleni Elfriede Elif Elin Elina Elinor Elisa Elisabeth Elise Eliza Elizabeth Ella Elle Ellen Ellie Elodie Eloise Elsa Elsie Elvira
Emiko Emilia Emilie Emily Emma Emmanuelle Emmeline Enid Erica Erika Erin Ernestine Esmeralda Esperanza Estefania Estelle Ester
Esther Ethel Etsuko Eugenia Eugenie Eunice Eva Evangeline Eve Evelyn Fabiola Farah Fatema Fatima Fatma Fatou Felicia Felicity
Fernanda Fiona Flavia Florence Fran Frances Francesca Francine Francoise Frederica Frederique Freya Frida Fumiko Gabriela
Gabriella Gabrielle Gail Gayle Gemma Genevieve Georgette Georgia Georgina Geraldine Gertrude Gina Ginny Giorgia Gisela Gisele
Alia Gita Giulia Gladys Glenda Gloria Golda Graca Grace Graciela Greta Gretchen Gretel Griselda Gro Guadalupe Gudrun Guillermina Gwen
Gwendolyn Gwyneth Hala Halina Hanan Hana Hannah Hannelore Harriet Hazel Heather Hedwig Heidi Heike Helen Helena Helene Helga Helle
Henrietta Henriette Hermione Hilda Hilde Hillary Hina Hiroko Hope Huda Ida Ikram Ilana Ilaria Ilona Ilse Imelda Imogen Ines Inga
Ingeborg Ingrid Irena Irene Irina Iris Irma Isabel Isabella Isabelle Isla Isobel Ivana Ivanka Ivonne Jacinda Jacinta Jackie
Jacqueline Jacquelyn Jacqui Jade Jamila Jan Jana Jane Janet Janice Janina Janine Jasmin Jasmine Jayne Jean Jeanette Jeanine Jeanne
Jelena Jemima Jen Jenna Jennie Jennifer Jenny Jessica Jessie Jill Jillian Jo Joan Joann Joanna Joanne Jocelyn Jodie Jody Johanna
Joni Josefina Josephine Josie Joy Joyce June Juana Juanita Judi Judith Judy Julia Juliana Julianne Julie Juliet Julieta Juliette
Justine Jutta Kaja Kajsa Kamala Karen Karin Karina Karla Karolina Kate Katarina Katarzyna Kate Katerina Katharina Katharine Kathleen
Kathrin Kathryn Kathy Katia Katie Katja Katrin Katrina Kay Kayla Kayleigh Keiko Kelley Kellie Kelly Kellyanne Kendra Kerri Kersti
Khadija Kiera Kirsten Kirstin Kirsty Kitty Klara Kristen Kristi Kristin Kristina Kristine Krystyna Kumari Kylie Laetitia Laila
Lakshmi Lana Lara Larisa Laura Lauren Laurie Layla Lea Leah Leila Lena Leonor Leona Leonora Leonie Lesley Leticia Letitia Lidia
Lila Lilian Liliana Lillian Lily Lina Linda Lindsay Lindsey Lisa Lisbeth Lise Liudmila Liv Livia Liz Liza Lizzie Lois Lola Loretta
Lori Lorna Lorraine Lottie Louisa Louise Lourdes Lucia Luciana Lucie Lucile Lucille Lucinda Lucrezia Lucy Ludmila Luisa Lulu Lupita
Lydia Lynda Lyndsey Lynette Lynn Lynne Mabel Madeleine Madeline Madonna Mae Magda Magdalena Maggie Maha Mahbuba Maia Maja Malala
Malgorzata Mamata Mandy Manon Manuela Mara Marcela Marcella Marcia Margaret Margarethe Margarita Margaux Margery Margherita Margo
Margot Margrethe Marguerite Maria Mariah Mariam Mariama Mariana Marianne Maribel Marie Marielle Marietta Marija Marika Marilyn Marin
Marina Marine Marion Marisa Mariska Marisol Marissa Marit Marjorie Marlene Marta Martha Martina Mary Maryam Masako Mathilde Matilda
Maud Maura Maureen May Maxine Maya Mayumi Mayra Mayawati Meg Megan Megawati Meghan Mehbooba Mei Melania Melanie Melinda Melissa Melody Mercedes
Meredith Merkel Meryl Mette Mia Michaela Michele Michelle Michiko Mika Mila Mildred Milena Millicent Mina Mindy Minnie Mira Miranda
Mireille Miriam Misaki Mitsuko Mitzi Moira Molly Mona Monica Monika Monique Morgane Morwenna Muriel Myra Myriam Nadezhda Nadia Nadine
Naheed Nahid Najat Nan Nancy Naomi Narges Nastassja Natalia Natalie Natalya Natasha Nathalie Nawal Neelam Neha Nell Nellie Ngozi
Nicole Nicola Nicolette Nicoletta Nihal Nikki Nilofar Nina Nirmala Noemi Noemie Nora Noriko Norma Nour Nuria Oana Octavia Odette
Olena Olesya Olga Olive Olivia Olympe Oona Oprah Orla Ornella Oksana Paloma Pam Pamela Parveen Patience Patricia Patsy Patti Patty
Paula Paulette Paulina Pauline Pearl Peggy Penelope Penny Petra Petronella Phoebe Phyllis Pia Pilar Polly Pooja Poppy Portia Preeti
Pranita Prisca Priscilla Priti Priya Priyanka Quratulain Rachel Rachael Rachida Radhika Ramona Rana Rania Raquel Rashida Razia
Reba Rebecca Regina Rekha Renata Renate Renee Reyhan Rhiannon Rhoda Rhonda Rigoberta Rihanna Rima Rita Roberta Robyn Rochelle
Romina Rona Roosa Rosa Rosalia Rosalie Rosalind Rosalyn Rosamund Rosanna Rosario Roseanne Rosemary Rosie Roxana Roxane Ruby Ruth
Rym Sabina Sabine Sabrina Sadie Safia Saida Sakura Sally Salma Salome Samantha Samia Samira Sana Sandra Sania Sanna Sara Sarah Saskia
Savannah Savita Sayaka Scarlett Seiko Selena Selina Selma Serena Shabana Shannon Sharon Sheila Shelby Shelley Sheryl Shirin Shirley
Shreya Shulamit Sian Sibylle Sidsel Sienna Sigourney Sigrid Silvana Silvia Simona Simone Simonetta Sinead Siobhan Siri Sirimavo Smita Smriti
Sofia Sofie Soledad Solveig Sonia Sonja Sonya Sophia Sophie Soraya Stacey Stacy Stefania Steffi Stella Stephanie Sue Sumaya Sunita
Suzan Suzana Suzanne Susan Susana Susanna Susanne Sushma Susie Suu Suzie Svetlana Sviatlana Sybil Sylvia Sylvie Tabitha Tamar Tamara
Tammy Tania Tanja Tansu Tanya Tara Tarja Tasneem Tatiana Tatyana Tawakkol Teresa Tereza Teri Tess Tessa Thelma Theresa Therese
Thuli Tiffany Tilda Tilly Tina Tomoko Tonya Tova Tracey Tracy Trisha Trudy Tuulikki Tzipi Ulla Ulrike Umm Una Urmila Ursula Uschi
Uta Ute Valentina Valeria Valerie Vanessa Vasundhara Vera Verena Verity Veronica Veronika Veronique Vesna Vicki Vicky Victoria
Vidya Vigdis Viktoria Viktoriya Vilma Viola Violet Violeta Virginia Virginie Viviana Vivian Viviane Vivien Vivienne Wanda
Wangari Wendy Whitney Whoopi Wilhelmina Wilma Winifred Winnie Winona Xiomara Yael Yasmin Yasmine Yayoi Yekaterina Yelena Yevgenia
Yoko Yolanda Yoshiko Yoshimi Yuko Yulia Yuliya Yumiko Yuka Yvette Yvonne Zadie Zahra Zaha Zainab Zara Zehra Zeinab Zelda Zena Zeynep
Zinaida Zoe Zofia Zohra Zora Zsuzsanna Zuzana`;

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
