import type {CallExtraMessages} from '../call-extra-messages.js';

/** French, addressing the visitor as vous; U+202F is the narrow no-break space of its punctuation. */
export const messages: CallExtraMessages = {
  hold: 'Mettre en attente',
  resume: 'Reprendre',
  keypad: 'Clavier',
  keysPressed: 'Touches composées',
  shareScreen: 'Partager l’écran',
  stopSharing: 'Arrêter le partage',
  devices: 'Appareils',
  popOut: 'Ouvrir dans une fenêtre',
  showCallWindow: 'Afficher la fenêtre de l’appel',
  addVideo: 'Ajouter la vidéo',
  stopVideo: 'Arrêter la vidéo',
  fullScreen: 'Plein écran',
  leaveFullScreen: 'Quitter le plein écran',
  pictureInPicture: 'Image dans l’image',
  leavePictureInPicture: 'Quitter l’image dans l’image',
  takeSnapshot: 'Prendre une photo',
  snapshotTaken: 'L’image a été enregistrée dans vos téléchargements.',
  speakerVolume: 'Volume du haut-parleur',
  agentPicture: 'Image du conseiller',
  moveYourPicture: 'Déplacer votre image vers un autre coin',
  hearAgent: 'Touchez pour entendre le conseiller',
  backToCall: 'Revenir à l’appel',
  callNote: {
    heldHere:
      'En attente\u202f: le conseiller et vous ne vous entendez pas. Choisissez «\u202fReprendre\u202f» pour continuer.',
    heldThere: 'Le conseiller a mis l’appel en attente. Restez en ligne.',
    poor: 'Le réseau est trop faible pour bien se parler. Cherchez une meilleure connexion ou écrivez-nous.',
    weak: 'Le réseau est faible. Si des mots se perdent, cherchez une meilleure connexion.',
    sharing: 'Le conseiller voit votre écran.',
    elsewhere: 'L’appel continue dans sa propre fenêtre. Vous pouvez aussi le commander d’ici.',
  },
  allowedNow: {
    audio: 'Le micro est maintenant autorisé.',
    video: 'La caméra et le micro sont maintenant autorisés.',
  },
  whereToAllow: {
    address: 'Choisissez l’icône devant l’adresse, activez le micro, puis rappelez.',
    crossedOut: 'Choisissez le micro barré devant l’adresse, supprimez le blocage, puis rappelez.',
    menu: 'Dans le menu «\u202fSafari\u202f», choisissez les réglages de ce site, mettez le micro sur «\u202fAutoriser\u202f», puis rappelez.',
    pageIcon:
      'Choisissez l’icône de page près de l’adresse, puis «\u202fRéglages du site web\u202f», mettez le micro sur «\u202fAutoriser\u202f», puis rappelez.',
  },
  copyLink: 'Copier le lien',
  linkCopied: 'Le lien est copié. Ouvrez votre navigateur et collez-le.',
  linkNotCopied: 'Le lien n’a pas pu être copié. Copiez l’adresse de cette page à la main.',
  fault: {
    'support/no-webrtc':
      'Ce navigateur ne permet pas de passer des appels. Ouvrez la page dans un navigateur récent ou poursuivez par écrit.',
    'support/insecure-context':
      'Les appels nécessitent une page sécurisée (https). Poursuivez par écrit ou ouvrez l’adresse sécurisée.',
    'support/policy-blocked':
      'Cette page ne permet pas d’utiliser un micro. Ouvrez-la dans son propre onglet ou poursuivez par écrit.',
    'support/not-offered': 'Les appels ne sont pas proposés ici. Nous vous aiderons volontiers par écrit.',
    'support/popup-blocked':
      'Le navigateur a bloqué la fenêtre de l’appel. Autorisez les fenêtres pop-up pour cette page, puis choisissez de nouveau «\u202fOuvrir dans une fenêtre\u202f».',
    'support/in-app-browser':
      'Le navigateur intégré à cette application ne permet pas de passer des appels. Ouvrez la page dans votre propre navigateur\u202f: par le menu de l’application ou avec le lien copié.',
    'device/replaced':
      'Un appareil a été débranché. L’appel continue avec un autre\u202f; vous pouvez en changer sous «\u202fAppareils\u202f».',
    'device/interrupted':
      'Une autre application ou un appel téléphonique utilise le micro. Il reviendra de lui-même ensuite.',
    'device/screen-refused':
      'L’écran n’a pas pu être montré. Autorisez le navigateur à l’enregistrer dans les réglages du système, puis réessayez.',
    'signaling/change-refused':
      'L’autre côté n’a pas accepté ce changement. L’appel continue comme avant\u202f; réessayez dans un instant.',
    'signaling/video-refused': 'L’autre côté ne peut pas recevoir la vidéo. Vous pouvez continuer à parler.',
    'signaling/move-refused': 'L’appel n’a pas pu passer dans sa propre fenêtre. Il continue ici.',
    'media/weak-network':
      'La vidéo a été arrêtée car le réseau est faible. Ajoutez-la de nouveau quand la connexion sera meilleure.',
  },
};
