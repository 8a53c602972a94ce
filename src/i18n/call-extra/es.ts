import type {CallExtraMessages} from '../call-extra-messages.js';

/** Spanish, addressing the visitor as usted. */
export const messages: CallExtraMessages = {
  hold: 'Poner en espera',
  resume: 'Reanudar',
  keypad: 'Teclado',
  keysPressed: 'Teclas pulsadas',
  shareScreen: 'Compartir pantalla',
  stopSharing: 'Dejar de compartir',
  devices: 'Dispositivos',
  popOut: 'Abrir en otra ventana',
  showCallWindow: 'Mostrar la ventana de la llamada',
  addVideo: 'Añadir vídeo',
  stopVideo: 'Detener el vídeo',
  fullScreen: 'Pantalla completa',
  leaveFullScreen: 'Salir de la pantalla completa',
  pictureInPicture: 'Imagen en imagen',
  leavePictureInPicture: 'Salir de imagen en imagen',
  takeSnapshot: 'Capturar la imagen',
  snapshotTaken: 'La imagen se ha guardado en sus descargas.',
  speakerVolume: 'Volumen del altavoz',
  agentPicture: 'Imagen del agente',
  moveYourPicture: 'Mover su imagen a otra esquina',
  hearAgent: 'Toque para oír al agente',
  backToCall: 'Volver a la llamada',
  callNote: {
    heldHere: 'En espera: usted y el agente no se oyen. Elija «Reanudar» para continuar.',
    heldThere: 'El agente ha puesto la llamada en espera. No cuelgue, por favor.',
    poor: 'La red es demasiado débil para hablar bien. Busque una conexión mejor o escriba en el chat.',
    weak: 'La red es débil. Si se pierden palabras, busque una conexión mejor.',
    sharing: 'El agente ve su pantalla.',
    elsewhere: 'La llamada sigue en su propia ventana. También puede controlarla desde aquí.',
  },
  allowedNow: {
    audio: 'El micrófono ya está permitido.',
    video: 'La cámara y el micrófono ya están permitidos.',
  },
  whereToAllow: {
    address: 'Elija el icono que está antes de la dirección, active el micrófono y vuelva a llamar.',
    crossedOut: 'Elija el micrófono tachado que está antes de la dirección, quite el bloqueo y vuelva a llamar.',
    menu: 'En el menú «Safari», elija los ajustes de este sitio web, ponga el micrófono en «Permitir» y vuelva a llamar.',
    pageIcon:
      'Elija el icono de página junto a la dirección y «Ajustes del sitio web», ponga el micrófono en «Permitir» y vuelva a llamar.',
  },
  copyLink: 'Copiar el enlace',
  linkCopied: 'El enlace se ha copiado. Abra su navegador y péguelo allí.',
  linkNotCopied: 'No se ha podido copiar el enlace. Copie a mano la dirección de esta página.',
  fault: {
    'support/no-webrtc':
      'Este navegador no permite hacer llamadas. Abra la página en un navegador actual o continúe en el chat.',
    'support/insecure-context':
      'Las llamadas requieren una página segura (https). Continúe en el chat o abra la dirección segura.',
    'support/policy-blocked':
      'Esta página no permite usar el micrófono. Ábrala en una pestaña aparte o continúe en el chat.',
    'support/not-offered': 'Aquí no se ofrecen llamadas. Le atenderemos con gusto en el chat.',
    'support/popup-blocked':
      'El navegador ha bloqueado la ventana de la llamada. Permita las ventanas emergentes en esta página y elija de nuevo «Abrir en otra ventana».',
    'support/in-app-browser':
      'El navegador integrado de esta aplicación no permite hacer llamadas. Abra la página en su propio navegador: desde el menú de la aplicación o con el enlace copiado.',
    'device/replaced':
      'Se ha desconectado un dispositivo. La llamada continúa con otro; puede cambiarlo en «Dispositivos».',
    'device/interrupted':
      'Otra aplicación o una llamada telefónica está usando el micrófono. Volverá por sí solo cuando termine.',
    'device/screen-refused':
      'No se ha podido mostrar la pantalla. Permita en los ajustes del sistema que el navegador la grabe e inténtelo de nuevo.',
    'signaling/change-refused':
      'La otra parte no ha aceptado este cambio. La llamada sigue como estaba; inténtelo de nuevo en un momento.',
    'signaling/video-refused': 'La otra parte no puede recibir vídeo. Puede seguir hablando.',
    'signaling/move-refused': 'La llamada no ha podido pasar a su propia ventana. Sigue aquí.',
    'media/weak-network': 'El vídeo se ha detenido porque la red es débil. Añádalo de nuevo cuando la conexión mejore.',
  },
};
