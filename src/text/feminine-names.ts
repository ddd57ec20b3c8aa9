/** Given names that women bear, of many languages, without accents; general knowledge. */
export const FEMININE = `
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
Zinaida Zoe Zofia Zohra Zora Zsuzsanna Zuzana
Abeba Adaeze Adenike Adwoa Aferdita Agata Agne Ainhoa Ainars Aiko Aigul Akosua Aleksandrina Alize Almaz Alya Amara Amrita Anabel
Anastasija Andreea Aneesa Anette Ange Anissa Anke Anneke Annemarie Anouk Antje Aparna Aracely Arundhati Asta Aud Ayelet Azadeh
Azucena Barbora Beata Berit Bernarda Berta Birgit Birgitte Birgitta Bogdana Bojana Brigida Britta Candela Carme Carolin Charlize
Chiaki Chioma Chrystia Claudine Constanze Dace Daiva Damla Danuta Deepika Dilek Dominica Dorota Ece Edyta Eimear Ekin Eline Elke
Elisabetta Elisaveta Ellinor Elzbieta Emine Emmi Ensaf Erna Esra Estela Etta Evelina Ewa Fadumo Ferial Filiz Flora Florentina
Franziska Frederike Friederike Galina Garbine Gauri Genoveva Gerda Gesine Ghada Giselle Gloriana Gonca Grazia Grazyna Gul
Gulnara Gulsen Hadja Haifa Halle Halima Hanne Hawa Hayat Hazal Heba Hege Heidrun Hela Hiba Iben Idil Imane Inaam Ineke Inger
Inna Ioana Iryna Isabela Isabell Isha Ivanna Jadwiga Janne Jasna Jeannette Jessika Johanne Jolanta Joelle Judita Julieth Justyna
Kaia Kaisa Kalpana Kamila Karima Karine Katica Katya Kavita Keerthy Khadijah Kiki Kinga Kirsti Kjersti Kiranjit Krista
Kristalina Ksenia Lale Lamia Larissa Latifa Laureen Leena Lenka Liesbeth Liliane Lioudmila Ljiljana Liselotte Logina Lotta
Loubna Lubna Lucija Ludivine Lyudmila Maarit Madhuri Madina Magdalene Mahnaz Mahsa Maite Malalai Malika Malin Manal Manju
Marcelle Margit Margriet Mariela Marike Maritza Martyna Marwa Maryna Masha Matea Mathilda Maude Mechthild Meena Meera Melike
Merav Meret Merete Merike Mihaela Milica Mimi Mireya Mirjana Mitsuki Mojca Monisha Montserrat Muna Nabila Nada Nadja Nafissa
Nahla Naima Najla Nalini Nandini Narjes Natalija Nathaly Natia Nayla Nazli Neda Neelie Nele Nermin Nesrine Nevena Nicolle Nihan
Nilda Ningali Nisha Noa Nomvula Nori Noura Nozomi Nuray Nurul Oddny Olfa Olha Oonagh Orsolya Outi Paivi Palesa Parvati Patrizia
Paz Pelagia Pernille Petya Phindile Piroska Polina Pranjal Radmila Rafaela Rajaa Ranya Rashmi Rasha Raya Rebeca Reem Refilwe
Reyna Riitta Rosamaria Roza Ruta Ruzica Saara Saba Sabah Sadhana Safiya Sahar Saima Salwa Samar Sanaa Sanda Sanja Sarita Savitri
Seda Selam Selen Senait Sevgi Shaista Shamima Shanthi Sharmila Sheikha Shereen Shirel Shobha Shruti Sibongile Sibel Sidonie
Signe Silje Simin Siw Slavica Snezana Solange Sonali Souad Stanka Stephania Sujata Sunniva Svitlana Swati Taeko Taina Tamsin
Tanvi Taraneh Tatjana Tehmina Teodora Thandi Thea Tiina Tiphaine Toril Trine Trude Tsitsi Tulsi Turid Ulyana Uzma Valentyna
Valerija Varsha Vasiliki Vasilisa Vibeke Viktorija Vita Wafa Waris Wenche Wiebke Wietske Winta Xenia Xochitl Yamila Yana
Yaroslava Yasemin Yayi Yevgeniya Ylva Ynes Yordanka Yukiko Yuna Yusra Zahira Zakia Zaynab Zeina Zeneb Zhanna Zineb Ziyi Zlata
Zlatka Zulfiya Aryna Iga Coco Sloane Madison Leylah Allyson Dalilah Sifan Hellen Brigid`;
