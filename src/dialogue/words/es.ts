import type { LanguageWords } from './language-words.js';

export const spanishWords: LanguageWords = {
  stops: `a al algo algún alguna ante antes aquí así aún como cómo con contra cual cuál cuales cuando
    cuándo cuánto cuántos de del desde donde dónde durante el él ella ellos en entre era eran es esa
    ese eso esta está están este esto estos fue fueron ha había han hasta hay la las le les lo los más
    me mi mis muy nada ni no nos nosotros o otra otro para pero por porque qué que quien quién quienes
    se ser si sí sido sin sobre son su sus también tan te tiene tienen todo todos un una uno unos y ya
    yo hizo dijo verdad cierto realmente puedo puede`,
  you: `tú tu tus ti te eres estás puedes haces sabes guardas tienes usted contigo hablas entiendes ti`,
  bot: `bot chatbot robot programa cosa`,
  courtesies: {
    greeting: `hola buenas buenos_días buenos_dias buenas_tardes hey saludos cómo_estás como_estas qué_tal
      que_tal`,
    thanks: `gracias muchas agradecido agradecida mil`,
    praise: `bien genial perfecto excelente bueno vale ok guay estupendo increíble`,
    blame: `malo inútil tonto estúpido mierda`,
    farewell: `adiós adios chao chau hasta_luego hasta_mañana hasta_pronto buenas_noches`,
    apology: `perdón perdona disculpa lo_siento`,
  },
  fillers: `a todos por la tu su ayuda respuesta muy bot amigo amigos todo el eres un de`,
  topics: {
    what: `quién quien llamas nombre sirves presentar`,
    help: `ayuda ayudar ayúdame puedes hacer haces usar uso funciones comandos preguntar pregunto`,
    bot: `bot chatbot robot humano persona real máquina programa`,
    ai: `ia inteligencia artificial chatgpt gpt modelo`,
    trust: `confiar fiar fiable confiable mientes verdad neutral imparcial honesto creer errores`,
    privacy: `guardas guarda guardar mensajes mensaje escribo datos privacidad preguntas almacenas
      almacena registras lees leer privado`,
    maker: `hizo creó creado hecho desarrolló programó dueño creador detrás desarrollador`,
    sources: `fuentes fuente respuestas vienen sabes información dónde sacas`,
    language: `idiomas idioma hablas español inglés entiendes traduces`,
    verdict: `opinión opiniones juzgas decides falso veredicto`,
    punish: `castigas baneas expulsas sancionas`,
    how: `funcionas funciona trabajas`,
    news: `actualizado actual reciente noticias`,
  },
};
