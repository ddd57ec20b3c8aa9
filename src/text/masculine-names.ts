/** Given names that men bear, of many languages, without accents; general knowledge. */
export const MASCULINE = `
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
Zafar Zaki Zalman Zane Zbigniew Zdenek Zeljko Zhan Zia Zinedine Ziad Ziyad Zlatan Zoltan Zoran Zubair
Abdoul Abderrahmane Abhinav Adewale Adolfo Adebayo Agostino Aiman Ajinkya Akhmad Akinwumi Akshay Alaa Alassane Aldin Alejandro
Aleix Alexandros Alfie Aliko Alireza Alhassan Alvise Amadeo Amado Amadu Amr Anas Andile Andrus Anibal Ansu Antanas Antero
Antonis Apolo Aramis Argyris Aristide Armin Arnaldo Arnis Artis Arvydas Asamoah Aslam Assane Atanas Atef Athanasios Augustin
Avraham Ayad Ayodele Ayub Azeem Azmi Bader Baldassare Baptiste Barham Baris Barnabas Batyr Bayram Benoy Berat Berk Bernt Biram
Blaise Blas Bohdan Boniface Bongani Borislav Borja Bozidar Branislav Branko Breel Brody Brooks Bujar Bukayo Burkhard Caio Callum
Calum Camilo Carles Carsten Casemiro Caspar Catalin Celal Celestin Celso Chadwick Chidiebere Chinua Chukwuma Ciaran Ciro Clemens
Cleon Clinton Cyprian Dagfinn Dainius Damir Dani Danil Danijel Danylo Darijo Davit Davor Dayot Demba Demetri Demis Denys Deontay
Dimitar Diogenes Djamel Djibrilla Donatas Dragan Drago Dragos Duarte Dusko Dwain Dzianis Eberhard Edem Eder Edmilson Efe Einar
Eirik Ejaz Ekrem Elchin Eliezer Eliud Elkin Ellyes Emad Emerson Emin Endre Enner Ercan Eren Erez Eriq Erling Ersin Erwan Esmail
Espen Evangelos Evaristo Everton Ezequiel Facundo Faiz Farhan Fares Fausto Fawzi Fayez Fedor Ferran Filippo Finnian Firmin
Florentino Fredy Fuat Gabor Galo Gamal Garrett Gavan Geir Gelson Gennady Genaro Geraint Germain Gert Giannis Giorgi Gleb Goetz
Gonzalo Gotthard Grigol Grigory Gudmundur Guglielmo Guus Gyorgy Haakon Habibullah Hakon Haile Hailemariam Hakeem Halil Hamed
Hamidou Harun Hashem Hassen Hedi Heiner Henning Heorhiy Hermes Hernando Hichem Hikmet Hisashi Hitoshi Hoshyar Houssem Hristo
Husain Ibrahima Ichiro Idrissa Ihor Ike Ikechukwu Ilias Ilkay Ilkka Imanol Imre Ingvar Ioan Ionel Irakli Isak Ishmael Iskander
Ismael Ivar Ivaylo Ivor Izzat Jaafar Jacek Jadon Jaimin Jalal Jamaal Janis Jarno Jaroslav Jaroslaw Javan Jawad Jitender Joakim
Jochen Joris Josiah Josko Jovenel Jozef Juancho Jurgis Juozas Jyrki Kadyr Kaleb Kanat Karlis Karlo Kaspars Katsuhiko Kayode
Keijo Keiran Kemal Kestutis Khaldoon Khalilur Khvicha Kieran Kingsley Koffi Kolinda Konstanty Kostas Krister Kylian Kyriacos
Labib Ladislav Lakhdar Lakshman Lautaro Lazar Leandre Lebogang Levan Linas Ljubomir Loic Lubomir Ludvig Luka Lukman Lyubomir
Maher Mahamane Mahmood Makhtar Manolis Mansur Manuele Marcelino Marinko Marios Marlen Marton Marwin Massoud Matej Mathys Matias
Matjaz Maximo Mehran Meir Memphis Mesut Micael Michail Michalis Mihailo Mikaeel Mikayil Mikis Milovan Mindaugas Mircea Miro
Mirko Mirza Modou Mohanad Mohannad Moncef Monir Mostapha Mubarak Mudassar Muhsin Munir Muqtada Mykhailo Mykola Myron Nacho Nadav
Nader Naguib Nahuel Naim Nasim Nasrallah Nawfal Nayef Nedim Nenad Nestor Ngolo Nico Nicolo Niels Niklas Nikolaj Nimrod Nizar
Nnamdi Nodar Noureddine Nurlan Obiageli Okan Oktay Oleh Olu Olumide Omid Onur Orhan Orkun Osvaldo Otar Ousman Ozan Palle
Panagiotis Pape Parviz Parvez Pau Paulius Pavlos Peer Pepe Petar Pinchas Pius Plamen Pravind Predrag Priyank Prosper Przemyslaw
Qais Qamar Rachad Radoslav Radu Rafa Raffaele Raffi Raheem Raila Raimo Rajinder Rajkumar Ramadan Ramaz Rami Ramy Ranbir Randeep
Rashad Rastislav Rasul Raphael Raphinha Ratan Ratko Rauf Ravindra Redouane Remco Renaldo Reuven Rezo Riad Ricardas Robbert
Robertas Roch Roel Roelof Rolandas Romualdo Ronen Rossen Ruud Ryo Ryosuke Ryu Saber Sadio Saeb Saif Sakari Salomon Samad Samet
Samu Sanal Sandile Sanzhar Saulius Savvas Sawiris Sead Sebastiao Sefa Seif Selahattin Semyon Senad Serj Serzh Sevki Seydou
Shaheen Shakhawan Shalva Shaukat Shehbaz Shinji Shintaro Shlomo Shohei Shota Siaka Siddhartha Sigurd Simas Sinan Sipho Siyabonga
Slawomir Sohrab Sokratis Sondre Soner Sotiris Souleymane Spyros Staffan Stipo Stoyan Sukhbir Suliman Svein Sverre Syafruddin
Tadej Takahiro Takumi Talal Tanju Taras Tariel Tatsuya Tayyab Teimuraz Temur Terje Tetsuro Thabiso Thembinkosi Thibault Thiago
Thibaud Thorvald Tidjane Tihomir Tobi Toivo Tolga Tomaz Tomer Tomi Tomoyuki Toomas Torbjorn Toru Trond Tyrell Ubaldo Uchenna
Ugur Umaru Umit Ural Usama Uzi Valter Vano Varun Vasil Vasile Vasilis Vassilis Veljko Veli Viatcheslav Vidar Vilem Viorel
Virgilio Vitalis Vito Vittorio Vlado Vojislav Wael Wafik Waldemar Wassim Wilfredo Winfried Wout Xander Xherdan Yaakov Yacine
Yaroslav Yasin Yassine Yaya Yehuda Yigal Yiannis Yohannes Yonatan Yoshinori Yossi Youri Yunus Yusup Zakaria Zaher Zain Zdravko
Zenon Zeki Ziv Zurab Zygmunt Zivko Dries Tadesse Mulatu Girma Getachew Haftom Kenenisa Selemon Wopke Jeroen Geert Sander Sjoerd
Joop Ferdinandus Kees Gijs Bram Coen Daan Freek Hidde Jelle Jurriaan Klaas Luuk Matthijs Menno Micky Niek Pim Rens Rinus Sybren
Teun Thijs Tijmen Timon Wim Wouter Youp`;
