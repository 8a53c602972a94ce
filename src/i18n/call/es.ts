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
  speaker: 'Altavoz',
  testSpeaker: 'Probar el altavoz',
  switchCamera: 'Cambiar de cámara',
  soundOptions: 'Opciones de sonido',
  echoCancellation: 'Cancelación de eco',
  noiseSuppression: 'Reducción de ruido',
  automaticGain: 'Volumen automático',
  microphoneLevel: 'Nivel del micrófono',
  cannotHearYou: 'Todavía no se le oye. Diga algo o elija otro micrófono.',
  skipCheck: 'Omitir esta comprobación la próxima vez',
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

  callAgain: 'Volver a llamar',
  callCutOff: 'La llamada se cortó porque la página falló. Es posible que el agente siga en línea.',
  rejoinCall: 'Volver a la llamada',
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
    'device/permission-denied':
      'El micrófono o la cámara están bloqueados en esta página. Permita su uso en la barra de direcciones y vuelva a llamar.',
    'device/permission-dismissed':
      'La solicitud para usar el micrófono ha quedado sin respuesta. Vuelva a llamar y elija «Permitir».',
    'device/blocked-by-system':
      'Su dispositivo no permite que el navegador use el micrófono o la cámara. Autorícelo en los ajustes de privacidad y vuelva a llamar.',
    'device/not-found': 'No se ha encontrado ningún micrófono o cámara. Conecte uno y vuelva a llamar.',
    'device/in-use': 'Otro programa está usando el micrófono o la cámara. Ciérrelo e inténtelo de nuevo.',
    'device/constraint': 'El micrófono, la cámara o el altavoz que ha elegido no se puede usar. Elija otro.',
    'device/lost': 'El micrófono o la cámara se ha desconectado. Vuelva a conectarlo o elija otro.',
    'signaling/gateway-unreachable':
      'No se puede acceder al servicio de llamadas desde aquí. Inténtelo de nuevo o continúe en el chat.',
    'signaling/rejected':
      'El servicio de llamadas no ha aceptado la llamada. Inténtelo de nuevo o continúe en el chat.',
    'signaling/lost': 'Se ha perdido la conexión con el servicio de llamadas. Vuelva a llamar o continúe en el chat.',
    'media/ice-failed': 'El sonido no llega a través de esta red. Pruebe con otra red o continúe en el chat.',
    'media/no-audio': 'No recibimos ningún sonido. Espere un momento, o cuelgue y vuelva a llamar.',
  },
};
