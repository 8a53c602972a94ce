import type {ChatMessages} from '../messages.js';

const plural = new Intl.PluralRules('es');
const one = (count: number) => plural.select(count) === 'one';
const numbers = new Intl.NumberFormat('es');
const format = (count: number) => numbers.format(count);
const isolate = (name: string) => `\u2068${name}\u2069`;

/** Spanish, addressing the visitor as usted. */
export const messages: ChatMessages = {
  chat: 'Chat',
  visitor: 'Visitante',
  agent: 'Agente',
  bot: 'Asistente',
  you: 'Usted',

  title: 'Hable con nosotros',
  status: {
    connecting: 'Conectando…',
    bot: 'Asistente automático',
    queued: 'En espera de un agente',
    agent: 'A su disposición',
    ended: 'Chat finalizado',
    offline: 'Cerrado en este momento',
  },
  minimize: 'Minimizar',
  more: 'Más',
  endChat: 'Finalizar el chat',
  startNewChat: 'Iniciar un nuevo chat',
  tryAgain: 'Reintentar',
  dismiss: 'Ocultar',
  close: 'Cerrar',
  voiceCall: 'Llamada de voz',
  videoCall: 'Videollamada',
  whyNoCalls: '¿Por qué no puedo llamar?',
  callByPhone: 'Llamar por teléfono',

  welcome: '¿En qué podemos ayudarle?',
  messages: 'Mensajes',
  message: 'Mensaje',
  messageHint: 'Escriba un mensaje…',
  send: 'Enviar',
  attachFile: 'Adjuntar un archivo',
  emoji: 'Emojis',
  tooLong: 'El mensaje es demasiado largo. Acórtelo o envíelo por partes.',
  lettersLeft: (count) => (one(count) ? 'Queda 1 carácter' : `Quedan ${format(count)} caracteres`),
  sending: 'Enviando',
  sent: 'Enviado',
  read: 'Leído',
  notSent: 'No enviado',
  sendAgain: 'Enviar de nuevo',
  unshown: 'Se ha enviado algo que no se puede mostrar aquí. Pida que se lo envíen como texto.',
  unread: (count) => `${format(count)} ${one(count) ? 'mensaje sin leer' : 'mensajes sin leer'}`,
  notice: {
    'agent-joined': (name) => `${isolate(name)} se ha unido al chat`,
    transferred: () => 'Le estamos transfiriendo a otro agente',
    'ended-by-visitor': () => 'Usted ha finalizado el chat',
    'ended-by-agent': () => 'El agente ha finalizado el chat',
    'ended-by-timeout': () => 'El chat ha finalizado porque no se ha escrito nada durante un tiempo',
    reconnected: () => 'El chat se ha interrumpido y se está conectando de nuevo',
  },

  lookingForAgent: 'Buscando un agente disponible…',
  queuePosition: (position) =>
    position <= 1 ? 'El siguiente turno es el suyo' : `Ocupa el puesto ${format(position)} en la cola de espera`,
  queueEstimate: (minutes) =>
    minutes < 1 ? 'menos de un minuto' : `alrededor de ${format(minutes)} ${one(minutes) ? 'minuto' : 'minutos'}`,
  leaveQueue: 'Salir de la cola',
  leaveMessage: 'Dejar un mensaje',

  consent:
    'Para atenderle por chat, enviamos a nuestro centro de atención lo que usted escribe y la página en la que está.',
  agree: 'Acepto',
  decline: 'No, gracias',
  recording: 'Las llamadas pueden grabarse para mejorar nuestro servicio.',
  understand: 'Entendido',

  cancel: 'Cancelar',

  fault: {
    'config/missing-channel': 'Este chat aún no está configurado. Contáctenos por otro medio.',
    'config/bad-attribute': 'Este chat no está bien configurado. Contáctenos por otro medio.',
    'auth/token-rejected': 'Su sesión ha caducado. Inténtelo de nuevo o recargue la página.',
    'auth/credentials-failed': 'No hemos podido iniciar su sesión en el chat. Inténtelo de nuevo en un momento.',
    'network/offline': 'No hay conexión a internet. Compruebe la conexión; continuaremos en cuanto se restablezca.',
    'network/unreachable':
      'En este momento no se puede contactar con el centro de atención. Compruebe la conexión e inténtelo de nuevo.',
    'network/timeout': 'El centro de atención está tardando en responder. Inténtelo de nuevo en un momento.',
    'platform/refused': 'El centro de atención no ha podido aceptar la solicitud. Inténtelo de nuevo en un momento.',
    'platform/outside-hours': 'En este momento estamos cerrados. Vuelva en horario de atención.',
    'platform/flow-controlled': 'Ahora mismo hay muchas personas escribiendo. Espere un momento e inténtelo de nuevo.',
    'platform/bad-reply':
      'No hemos podido leer la respuesta del centro de atención. Inténtelo de nuevo o contáctenos por otro medio.',
    'platform/session-lost':
      'El chat ha estado interrumpido demasiado tiempo. Inicie un nuevo chat; sus mensajes se conservan aquí.',
    'internal/bug': 'No ha funcionado por un error nuestro. Recargue la página e inténtelo de nuevo.',
  },
};
