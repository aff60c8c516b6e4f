// What the checked list of crisis contacts says in English, in Spanish: whole sentences, and the words beside a name or a number.
// What is not here is shown as it stands in the list, marked as English.

/** @type {[RegExp, string][]} */
export const esContacts = [
  // When
  [/^day and night$/, 'de día y de noche'],
  [/^day and night in most provinces$/, 'de día y de noche en casi todas las provincias'],
  [/^hours vary$/, 'el horario cambia'],
  [/^evenings, hours vary$/, 'por las tardes y noches; el horario cambia'],
  [/^by day, hours vary$/, 'de día; el horario cambia'],
  [/^at least (\d\d:\d\d–\d\d:\d\d) every day$/, 'al menos $1, todos los días'],
  [/^(\d\d:\d\d–\d\d:\d\d) every day$/, '$1, todos los días'],
  [/^(\d\d:\d\d–\d\d:\d\d), Friday to Sunday$/, '$1, de viernes a domingo'],
  [/^(\d\d:\d\d–\d\d:\d\d)$/, '$1'],

  // In which languages
  [/^English and French$/, 'inglés y francés'],
  [/^Arabic and English$/, 'árabe e inglés'],
  [/^English, Spanish \(press 2\)$/, 'inglés; español (pulsa 2)'],
  [/^Many languages of India$/, 'muchas de las lenguas de la India'],
  [/^Several languages$/, 'varios idiomas'],
  [/^German, French and Italian$/, 'alemán, francés e italiano'],
  [/^Dutch$/, 'neerlandés'],
  [/^French$/, 'francés'],
  [/^Other languages: press 2\.$/, 'Otros idiomas: pulsa 2.'],
  [/^Other languages at other hours\.$/, 'Otros idiomas, a otras horas.'],
  [/^In English: (\S+)$/, 'En inglés: $1'],

  // What it costs, and how it goes
  [/^The call is free\.$/, 'La llamada es gratis.'],
  [/^The text is free\.$/, 'El mensaje es gratis.'],
  [/^Free\.$/, 'Gratis.'],
  [/^Free, from a mobile phone\.$/, 'Gratis, desde un celular.'],
  [/^From any mobile phone\.$/, 'Desde cualquier celular.'],
  [/^From a mobile phone: (\*\d+)\.$/, 'Desde un celular: $1.'],
  [/^From a landline: (\d+), free\.$/, 'Desde un teléfono fijo: $1, gratis.'],
  [/^In and around Buenos Aires also 135, free\.$/, 'En Buenos Aires y alrededores también el 135, gratis.'],
  [/^If the link does not dial it, key in (\*\d+) yourself\.$/, 'Si el enlace no marca, marca $1.'],
  [/^Choose option (\d)\.$/, 'Elige la opción $1.'],
  [/^Choose option (\d), mental health\.$/, 'Elige la opción $1, salud mental.'],
  [/^They call you back if you text\.$/, 'Si mandas un mensaje, te llaman.'],
  [/^The chat has its own hours\.$/, 'El chat tiene su propio horario.'],
  [/^The chat is on WhatsApp\.$/, 'El chat es por WhatsApp.'],
  [/^The chat is CareText, on WhatsApp\.$/, 'El chat es CareText, por WhatsApp.'],
  [/^There is a chat on the page and in the app of 112\.$/, 'Hay un chat en la página y en la aplicación del 112.'],
  [/^Chat only, at any age\.$/, 'Solo por chat, a cualquier edad.'],
  [/^In writing only\.$/, 'Solo por escrito.'],
  [/^For young people\.$/, 'Para jóvenes.'],
  [/^For people under (\d+), in writing\.$/, 'Para menores de $1 años, por escrito.'],
  [/^Of the Ministry of Family\.$/, 'Del Ministerio de Familia.'],
  [/^That is (\S+), of the Ministry of Health\.$/, 'Es $1, del Ministerio de Salud.'],

  // Other numbers
  [/^Police: (\d+)\.$/, 'Policía: $1.'],
  [/^Ambulance: (\d+)\.$/, 'Ambulancia: $1.'],
  [/^(\d+) works too\.$/, 'El $1 también sirve.'],
  [/^The short number (\d+) works too\.$/, 'El número corto $1 también sirve.'],
  [/^(\d+) takes texts and video calls as well\.$/, 'El $1 también recibe mensajes y videollamadas.'],
  [/^In many places you can also send a text to (\d+)\.$/, 'En muchos lugares también puedes mandar un mensaje al $1.'],
  [/^(\d+) works in much of the world\.$/, 'El $1 funciona en gran parte del mundo.'],
  [/^Use it if your life is in danger now\.$/, 'Llama si tu vida corre peligro ahora.'],
  [
    /^Aboriginal and Torres Strait Islander people can also call 13YARN, 13 92 76\.$/,
    'Las personas aborígenes e isleñas del estrecho de Torres también pueden llamar a 13YARN, 13 92 76.',
  ],
  [/^A list of free crisis lines, country by country\.$/, 'Una lista de líneas de crisis gratuitas, país por país.'],
  [/^Look here for more, or if a number has changed\.$/, 'Mira aquí si quieres más, o si un número ha cambiado.'],
  [/^Lists free crisis lines for most countries\.$/, 'Tiene líneas de crisis gratuitas de casi todos los países.'],
  [/^Lists centres in many countries where volunteers listen\.$/, 'Tiene centros de muchos países donde hay voluntarios que escuchan.'],

  // For who cannot hear
  [/^Use your relay service or dial 711, then 988\.$/, 'Usa tu servicio de retransmisión, o marca 711 y luego 988.'],
  [/^Relay UK: dial 18001 before the number$/, 'Relay UK: marca 18001 antes del número'],
  [/^(?:You can text|Text) (\d+) once your phone is registered\.$/, 'Manda un mensaje al $1, si has registrado tu teléfono.'],
  [/^Text once your phone is registered for (\S+)\.$/, 'Manda un mensaje, si has registrado tu teléfono en $1.'],
  [/^Text (\d+) once you are registered\.$/, 'Manda un mensaje al $1, si te has registrado.'],
  [/^Text (\d+)\.$/, 'Manda un mensaje al $1.'],
  [/^Text ([\d ]+), or the (DEC112) app\.$/, 'Manda un mensaje al $1, o usa la aplicación $2.'],
  [/^Text (\d+), or the app (Urgence 114)\.$/, 'Manda un mensaje al $1, o usa la aplicación $2.'],
  [/^Register your mobile for Text with 9-1-1\.$/, 'Registra tu celular en «Text with 9-1-1».'],
  [
    /^Sign language through 999 BSL, or text 999 once your phone is registered for emergencySMS\.$/,
    'Lengua de señas con 999 BSL, o un mensaje al 999 si has registrado tu teléfono en emergencySMS.',
  ],
  [
    /^Call 106 from a textphone, or use the National Relay Service\.$/,
    'Llama al 106 desde un teléfono de texto, o usa el National Relay Service.',
  ],
  [/^NET119 once you are registered, or the telephone relay service\.$/, 'NET119, si te has registrado, o el servicio de retransmisión.'],
  [/^Call through the relay service, (\d+)\.$/, 'Llama por el servicio de retransmisión, $1.'],
  [/^The nora app, or the Tess relay service\.$/, 'La aplicación nora, o el servicio de retransmisión Tess.'],
  [/^The relay service of procom\.$/, 'El servicio de retransmisión de procom.'],
  [/^The app (112 ?\w+) has a chat\.$/, 'La aplicación $1 tiene chat.'],
  [/^The app (112 Where ARE U|Alarm112)\.$/, 'La aplicación $1.'],
  [/^Through the video interpreters of SVIsual\.$/, 'Con los videointérpretes de SVIsual.'],

  // In the names, and beside a number for texts
  [/^Emergency number$/, 'Número de emergencias'],
  [/^Emergency number: ambulance$/, 'Número de emergencias: ambulancia'],
  [/^Your local emergency number$/, 'El número de emergencias de tu país'],
  [/^(.+) \((?:emergency number)\)$/, '$1 (número de emergencias)'],
  [/^(.+) \((.+, )?emergency number: ambulance\)$/, '$1 ($2número de emergencias: ambulancia)'],
  [/^(.+) \(suicide prevention\)$/, '$1 (prevención del suicidio)'],
  // Said in Spanish already, where the name is.
  [
    /^(Línea (?:Nacional de Salud Mental|de la Vida|192 .+|113 Salud)|Centro de Asistencia al Suicida|Salud Responde) \(.+\)$/,
    '$1',
  ],
  [/^(.+) \(write (\w+)\)$/, '$1 (escribe $2)'],
];
