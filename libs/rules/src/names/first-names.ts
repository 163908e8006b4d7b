/**
 * First names that are common in Dutch municipalities, written down for this rule. It does not try to be complete: a
 * surname with its particle, a title or initials are found without it. Names that are mostly ordinary words are left out.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `Aad Aart Abdel Abdelkader Abdullah Achmed Ad Adam Adri Adriaan Agnes Ahmed Ahmet Aisha Albert Ali Alice Alicia Amal Amber Amina
Amir Amira An Andrea Andrew Andries Aniek Anita Anja Anke Ankie Anna Anne Anneke Annelies Annemarie Annet Annie Anouk Ans Anton
Antoinette Arie Arjan Arjen Arnold Arnout Astrid Ayse Bart Bas Ben Benjamin Bep Bernadette Bernard Bert Bilal Björn Bob Bram Brecht
Brigitte Britt Cajsa Carel Carin Carla Carlo Carlos Carmen Carolien Caroline Cees Charlotte Chantal Chris Christa Christel Christiaan
Christina Claudia Coen Conny Cor Cornelis Corrie Daan Daniel Danielle Dave David Debbie Dennis Desiree Diana Dick Dieuwke Dilek Dirk
Dirkje Djamila Don Dorien Douwe Eddy Edith Edwin Eefje Elif Elise Elisabeth Ellen Els Elsbeth Emiel Emine Emma Emre Erik Ernst Esma
Esther Eva Evelien Evert Ewout Faisal Farid Fatih Fatima Fatma Femke Ferdinand Fien Fleur Floor Floris Frank Frans Fred Frederik Frits
Gea Geert Gerard Gerda Gerrit Gert Gijs Gijsbert Gina Ginny Greet Greetje Guus Hakan Hamid Hamza Han Hanneke Hannie Hans Harm Harrie
Harry Hasan Hassan Heleen Hendrik Henk Hennie Henny Herman Hessel Hetty Hicham Hilda Hilde Hubert Hugo Huub Ibrahim Ida Ilse Imane
Ineke Inge Ingeborg Ingrid Irene Iris Irma Isabel Isabelle Ismail Ivo Jaap Jack Jacob Jacqueline Jamal Jan Janna Jannes Jannie Janneke
Jantje Jasmijn Jasper Jeanette Jelle Jenny Jeroen Jesse Jessica Jet Jo Joan Job Jochem Joep Johan Johanna Johannes John Jolanda Joost
Joris Jos José Josien Joyce Judith Julia Jurgen Karel Karim Karin Karlijn Kees Kelly Kemal Kevin Khadija Khalid Kim Klaas Koen Koos
Krista Kristel Lars Laura Laurens Lea Leen Leila Lena Leo Leon Leonie Lia Lianne Lidia Lidy Lieke Lies Liesbeth Linda Lisa Lisette
Loes Lotte Louis Louise Lucas Lucia Luuk Maaike Maarten Machteld Madelon Manon Marc Marcel Marco Maria Marian Marianne Marie Marieke
Marijke Marije Marijn Marina Marion Marit Marja Marjan Marjolein Mark Marleen Marlies Marloes Martijn Martin Martine Maud Maurits
Mehmet Melissa Merel Michael Michel Michelle Mieke Miep Miranda Miriam Mirjam Mo Moha Mohamed Mohammed Monique Mourad Murat Mustafa
Nadia Nadine Naomi Natasja Nathalie Nel Nico Nicole Niek Niels Nienke Nina Nora Nordin Noor Olaf Omar Onno Osman Otto Paola Paolo
Pascal Patricia Patrick Paul Paula Pauline Peter Petra Pia Piet Pieter Pim Quinten Rachid Rania Raoul Rashid Rebecca Reinier Remco
Renate René Renske Riad Rianne Richard Ria Rick Rien Riet Rik Rinus Rita Rob Robbert Robert Robin Roel Roelof Ronald Ronnie Rosa
Roy Ruben Rudi Rudolf Ruud Saïd Said Saida Salima Samir Samira Sander Sandra Sanne Sara Sarah Saskia Sebastiaan Selma Sem Serkan
Shirley Sietske Silvia Sija Sjaak Sjoerd Sjors Sofie Sonja Stefan Steven Stijn Susan Suzanne Sven Sylvia Tamara Tanja Teun Thea Theo
Thijs Thomas Tim Timo Tineke Tjeerd Tom Tonnie Toon Trees Trudy Truus Tuncay Ubel Ursula Vera Veronique Victor Vincent Wendy Wesley
Wessel Wil Willeke Willem Willemien Wilma Wim Wouter Yasmina Yasin Younes Yvette Yvonne Yusuf Zeynep Ziad Zohra`.split(
    /\s+/,
  ),
);
