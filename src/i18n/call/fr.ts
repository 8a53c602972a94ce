import type {CallMessages} from '../call-messages.js';

/** French, addressing the visitor as vous; U+202F is the narrow no-break space of its punctuation. */
export const messages: CallMessages = {
  canWeHearYou: 'Vous entend-on bien\u202f?',
  canWeSeeYou: 'Vous voit-on bien\u202f?',
  askingMicrophone:
    'Votre navigateur demande si nous pouvons utiliser le micro. Choisissez «\u202fAutoriser\u202f» pour passer l’appel.',
  askingCamera:
    'Votre navigateur demande si nous pouvons utiliser la caméra et le micro. Choisissez «\u202fAutoriser\u202f» pour passer l’appel.',
  microphone: 'Micro',
  camera: 'Caméra',
  speaker: 'Haut-parleur',
  testSpeaker: 'Tester le haut-parleur',
  switchCamera: 'Changer de caméra',
  soundOptions: 'Options du son',
  echoCancellation: 'Suppression de l’écho',
  noiseSuppression: 'Réduction du bruit',
  automaticGain: 'Volume automatique',
  microphoneLevel: 'Niveau du micro',
  cannotHearYou: 'Nous ne vous entendons pas encore. Dites quelque chose ou choisissez un autre micro.',
  skipCheck: 'Ne plus faire cette vérification',
  startCall: 'Démarrer l’appel',
  callStatus: {
    requesting: 'Appel en cours…',
    queued: 'En attente d’un conseiller disponible…',
    transferred: 'Transfert de votre appel…',
    connecting: 'Connexion…',
    connected: 'En communication',
    reconnecting: 'Connexion faible. Reconnexion…',
  },
  callDuration: 'Durée de l’appel',
  muteMicrophone: 'Couper le micro',
  unmuteMicrophone: 'Réactiver le micro',
  turnCameraOff: 'Désactiver la caméra',
  turnCameraOn: 'Activer la caméra',
  hangUp: 'Raccrocher',
  yourPicture: 'Votre image',

  callAgain: 'Rappeler',
  callCutOff: 'La page a cessé de fonctionner et l’appel a été coupé. Le conseiller est peut-être encore en ligne.',
  rejoinCall: 'Reprendre l’appel',
  outcome: {
    'hung-up-by-visitor': 'Vous avez mis fin à l’appel',
    'hung-up-by-agent': 'Le conseiller a mis fin à l’appel',
    'queue-timeout': 'Aucun conseiller ne s’est libéré à temps',
    busy: 'Tous les conseillers sont occupés',
    declined: 'L’appel a été refusé',
    'no-answer': 'Personne n’a répondu',
    'outside-hours': 'Aucun appel n’est pris à cette heure',
    cancelled: 'Vous avez annulé l’appel',
    failed: 'L’appel n’a pas pu être passé',
  },
  fault: {
    'device/permission-denied':
      'Le micro ou la caméra est bloqué pour cette page. Autorisez-en l’accès dans la barre d’adresse, puis rappelez.',
    'device/permission-dismissed':
      'La demande d’accès au micro est restée sans réponse. Rappelez et choisissez «\u202fAutoriser\u202f».',
    'device/blocked-by-system':
      'Votre appareil ne laisse pas le navigateur utiliser le micro ou la caméra. Autorisez-le dans les réglages de confidentialité, puis rappelez.',
    'device/not-found': 'Aucun micro ni aucune caméra n’a été trouvé. Branchez un appareil, puis rappelez.',
    'device/in-use': 'Un autre programme utilise le micro ou la caméra. Fermez-le, puis réessayez.',
    'device/constraint':
      'Le micro, la caméra ou le haut-parleur choisi ne peut pas être utilisé. Choisissez-en un autre.',
    'device/lost': 'Le micro ou la caméra a été débranché. Rebranchez l’appareil ou choisissez-en un autre.',
    'signaling/gateway-unreachable':
      'Le service d’appel est injoignable depuis ce réseau. Réessayez ou poursuivez par écrit.',
    'signaling/rejected': 'Le service d’appel n’a pas accepté l’appel. Réessayez ou poursuivez par écrit.',
    'signaling/lost': 'La connexion au service d’appel a été perdue. Rappelez ou poursuivez par écrit.',
    'media/ice-failed': 'Le son ne passe pas depuis ce réseau. Essayez un autre réseau ou poursuivez par écrit.',
    'media/no-audio': 'Nous ne recevons aucun son. Patientez un instant, ou raccrochez et rappelez.',
  },
};
