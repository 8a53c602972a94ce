import type {CallMessages} from '../call-messages.js';

/** Spanish, addressing the visitor as usted. */
export const messages: CallMessages = {
  canWeHearYou: '¿Se le oye bien?',
  canWeSeeYou: '¿Se le ve bien?',
  askingMicrophone: 'El navegador le pregunta si podemos usar el micrófono. Elija «Permitir» para hacer la llamada.',
  askingCamera:
    'El navegador le pregunta si podemos usar la cámara y el micrófono. Elija «Permitir» para hacer la llamada.',
  microphone: 'Micrófono',
  camera: 'Cámara',
  microphoneLevel: 'Nivel del micrófono',
  cannotHearYou: 'Todavía no se le oye. Diga algo o elija otro micrófono.',
  startCall: 'Iniciar llamada',
  callStatus: {
    requesting: 'Llamando…',
    queued: 'En espera de un agente disponible…',
    transferred: 'Transfiriendo su llamada…',
    connecting: 'Conectando…',
    connected: 'En llamada',
    reconnecting: 'Conexión débil. Reconectando…',
  },
  callDuration: 'Duración de la llamada',
  muteMicrophone: 'Silenciar el micrófono',
  unmuteMicrophone: 'Activar el micrófono',
  turnCameraOff: 'Apagar la cámara',
  turnCameraOn: 'Encender la cámara',
  hangUp: 'Colgar',
  yourPicture: 'Su imagen',
  agentPicture: 'Imagen del agente',

  callAgain: 'Volver a llamar',
  outcome: {
    'hung-up-by-visitor': 'Usted ha finalizado la llamada',
    'hung-up-by-agent': 'El agente ha finalizado la llamada',
    'queue-timeout': 'Ningún agente ha quedado disponible a tiempo',
    busy: 'Todos los agentes están ocupados',
    declined: 'La llamada ha sido rechazada',
    'no-answer': 'Nadie ha contestado',
    'outside-hours': 'A esta hora no se atienden llamadas',
    cancelled: 'Usted ha cancelado la llamada',
    failed: 'No se ha podido hacer la llamada',
  },
  fault: {
    'support/no-webrtc':
      'Este navegador no permite hacer llamadas. Abra la página en un navegador actual o continúe en el chat.',
    'support/insecure-context':
      'Las llamadas requieren una página segura (https). Continúe en el chat o abra la dirección segura.',
    'support/policy-blocked':
      'Esta página no permite usar el micrófono. Ábrala en una pestaña aparte o continúe en el chat.',
    'support/not-offered': 'Aquí no se ofrecen llamadas. Le atenderemos con gusto en el chat.',
    'device/permission-denied':
      'El micrófono o la cámara están bloqueados en esta página. Permita su uso en la barra de direcciones y vuelva a llamar.',
    'device/permission-dismissed':
      'La solicitud para usar el micrófono ha quedado sin respuesta. Vuelva a llamar y elija «Permitir».',
    'device/blocked-by-system':
      'Su dispositivo no permite que el navegador use el micrófono o la cámara. Autorícelo en los ajustes de privacidad y vuelva a llamar.',
    'device/not-found': 'No se ha encontrado ningún micrófono o cámara. Conecte uno y vuelva a llamar.',
    'device/in-use': 'Otro programa está usando el micrófono o la cámara. Ciérrelo y vuelva a llamar.',
    'device/constraint': 'El micrófono o la cámara que ha elegido no se puede usar. Elija otro y vuelva a llamar.',
    'device/lost': 'El micrófono o la cámara se ha desconectado. Conéctelo y vuelva a llamar.',
    'signaling/gateway-unreachable':
      'No se puede acceder al servicio de llamadas desde aquí. Inténtelo de nuevo o continúe en el chat.',
    'signaling/rejected':
      'El servicio de llamadas no ha aceptado la llamada. Inténtelo de nuevo o continúe en el chat.',
    'signaling/lost': 'Se ha perdido la conexión con el servicio de llamadas. Vuelva a llamar o continúe en el chat.',
    'media/ice-failed': 'El sonido no llega a través de esta red. Pruebe con otra red o continúe en el chat.',
    'media/no-audio': 'No recibimos ningún sonido. Espere un momento, o cuelgue y vuelva a llamar.',
  },
};
