/** The residents of the demo who have no other role: key, name and where they live. All names are made up. */
export interface ResidentRow {
  /** Also the e-mail address, with dots for dashes. */
  key: string;
  name: string;
  livesAt: string;
}

export const residentRows: ResidentRow[] = [
  // Oude Stad
  { key: 'truus-beekman', name: 'Truus Beekman', livesAt: 'Havenkade 7' },
  { key: 'sjoerd-postma', name: 'Sjoerd Postma', livesAt: 'Visserstraat 15' },
  { key: 'marijke-van-loon', name: 'Marijke van Loon', livesAt: 'Zoutkade 4' },
  { key: 'dennis-kersten', name: 'Dennis Kersten', livesAt: 'Touwbaan 11' },
  { key: 'elif-kaya', name: 'Elif Kaya', livesAt: 'Schippersgracht 6' },
  { key: 'bas-rutgers', name: 'Bas Rutgers', livesAt: 'Marktstraat 8B' },
  { key: 'ingrid-mulder', name: 'Ingrid Mulder', livesAt: 'Kromme Elleboog 3' },
  { key: 'paolo-ferri', name: 'Paolo Ferri', livesAt: 'Grote Markt 4A' },
  { key: 'wil-verschoor', name: 'Wil Verschoor', livesAt: 'Kerkstraat 12' },
  { key: 'lieke-smits', name: 'Lieke Smits', livesAt: 'Weverstraat 9' },
  { key: 'omar-haddad', name: 'Omar Haddad', livesAt: 'Spoorstraat 17' },
  { key: 'kasia-nowak', name: 'Kasia Nowak', livesAt: 'Perronplein 6B' },
  { key: 'gerrit-bouwman', name: 'Gerrit Bouwman', livesAt: 'Parallelweg 13' },
  { key: 'soraya-baldew', name: 'Soraya Baldew', livesAt: 'Stationsweg 4C' },
  // Molenwijk
  { key: 'henk-dorrestein', name: 'Henk Dorrestein', livesAt: 'Lijsterlaan 21' },
  { key: 'fatma-yildirim', name: 'Fatma Yıldırım', livesAt: 'Reigerstraat 10' },
  { key: 'corrie-hendriks', name: 'Corrie Hendriks', livesAt: 'Koekoekstraat 2' },
  { key: 'glenn-emanuels', name: 'Glenn Emanuels', livesAt: 'IJsvogelstraat 7' },
  { key: 'noor-el-amrani', name: 'Noor el Amrani', livesAt: 'Roerdomp 12' },
  { key: 'rachid-bouzid', name: 'Rachid Bouzid', livesAt: 'Molenweg 16' },
  { key: 'amina-warsame', name: 'Amina Warsame', livesAt: 'Wiekslag 4A' },
  { key: 'piet-zandstra', name: 'Piet Zandstra', livesAt: 'Maalderij 12C' },
  { key: 'mehmet-aslan', name: 'Mehmet Aslan', livesAt: 'Windasstraat 5' },
  { key: 'jolanda-kuiper', name: 'Jolanda Kuiper', livesAt: 'Meelzolder 18' },
  { key: 'yara-khoury', name: 'Yara Khoury', livesAt: 'Stelling 9' },
  { key: 'ans-terlouw', name: 'Ans Terlouw', livesAt: 'Vioolstraat 14' },
  { key: 'ruud-wolters', name: 'Ruud Wolters', livesAt: 'Cellostraat 3' },
  { key: 'gonny-peeters', name: 'Gonny Peeters', livesAt: 'Harplaan 16' },
  { key: 'samuel-tesfay', name: 'Samuel Tesfay', livesAt: 'Fluitstraat 8' },
  { key: 'dewi-latuheru', name: 'Dewi Latuheru', livesAt: 'Pianoplein 5' },
  { key: 'kevin-brands', name: 'Kevin Brands', livesAt: 'Appelgaard 13' },
  { key: 'hanneke-stoop', name: 'Hanneke Stoop', livesAt: 'Boogerdstraat 20' },
  { key: 'priya-jagroep', name: 'Priya Jagroep', livesAt: 'Perenhof 2' },
  // Waterrijk
  { key: 'thomas-veldhuis', name: 'Thomas Veldhuis', livesAt: 'Rietoever 19' },
  { key: 'emma-de-wit', name: 'Emma de Wit', livesAt: 'Schelpenpad 5' },
  { key: 'ali-rezai', name: 'Ali Rezai', livesAt: 'Wadplein 11' },
  { key: 'floor-janssen', name: 'Floor Janssen', livesAt: 'Kwelder 14' },
  { key: 'jeroen-tak', name: 'Jeroen Tak', livesAt: 'Parkzoom 10' },
  { key: 'mei-lin-chen', name: 'Mei-Lin Chen', livesAt: 'Iepenhof 8' },
  { key: 'sanne-groen', name: 'Sanne Groen', livesAt: 'Libellestraat 3' },
  { key: 'david-osei', name: 'David Osei', livesAt: 'Zonnekade 18' },
  { key: 'lotte-hermans', name: 'Lotte Hermans', livesAt: 'Ochtendlaan 6' },
  { key: 'ivan-petrov', name: 'Ivan Petrov', livesAt: 'Horizon 4' },
  // Lindedorp en polder
  { key: 'geert-van-der-laan', name: 'Geert van der Laan', livesAt: 'Brink 9' },
  { key: 'tineke-dijkstra', name: 'Tineke Dijkstra', livesAt: 'Schoolstraat 12' },
  { key: 'klaas-meinders', name: 'Klaas Meinders', livesAt: 'Noorderdijk 8' },
  { key: 'anouk-barends', name: 'Anouk Barends', livesAt: 'Achterdijk 17' },
  { key: 'roelof-steenstra', name: 'Roelof Steenstra', livesAt: 'Polderweg 5' },
];
