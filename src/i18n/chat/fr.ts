import type {ChatMessages} from '../messages.js';

const plural = new Intl.PluralRules('fr');
const one = (count: number) => plural.select(count) === 'one';
const numbers = new Intl.NumberFormat('fr');
const format = (count: number) => numbers.format(count);
const isolate = (name: string) => `\u2068${name}\u2069`;

/** French, addressing the visitor as vous; U+202F is the narrow no-break space of its punctuation. */
export const messages: ChatMessages = {
  chat: 'Conversation',
  visitor: 'Visiteur',
  agent: 'Conseiller',
  bot: 'Assistant',
  you: 'Vous',

  title: 'Échangez avec nous',
  status: {
    connecting: 'Connexion…',
    bot: 'Assistant automatique',
    queued: 'En attente d’un conseiller',
    agent: 'À votre écoute',
    ended: 'Conversation terminée',
    offline: 'Fermé pour le moment',
  },
  minimize: 'Réduire',
  more: 'Plus',
  endChat: 'Terminer la conversation',
  startNewChat: 'Nouvelle conversation',
  tryAgain: 'Réessayer',
  dismiss: 'Masquer',
  close: 'Fermer',
  voiceCall: 'Appel vocal',
  videoCall: 'Appel vidéo',
  whyNoCalls: 'Pourquoi ne puis-je pas appeler\u202f?',
  callByPhone: 'Appeler par téléphone',

  welcome: 'Comment pouvons-nous vous aider\u202f?',
  messages: 'Messages',
  message: 'Message',
  messageHint: 'Écrivez un message…',
  send: 'Envoyer',
  attachFile: 'Joindre un fichier',
  emoji: 'Émojis',
  tooLong: 'Ce message est trop long. Merci de le raccourcir ou de l’envoyer en plusieurs parties.',
  lettersLeft: (count) => `${format(count)} ${one(count) ? 'caractère restant' : 'caractères restants'}`,
  sending: 'Envoi en cours',
  sent: 'Envoyé',
  read: 'Lu',
  notSent: 'Non envoyé',
  sendAgain: 'Renvoyer',
  unshown: 'Un contenu envoyé ne peut pas être affiché ici. Merci de le demander sous forme de texte.',
  unread: (count) => `${format(count)} ${one(count) ? 'message non lu' : 'messages non lus'}`,
  notice: {
    'agent-joined': (name) => `${isolate(name)} a rejoint la conversation`,
    transferred: () => 'Nous vous transférons à un autre conseiller',
    'ended-by-visitor': () => 'Vous avez mis fin à la conversation',
    'ended-by-agent': () => 'Le conseiller a mis fin à la conversation',
    'ended-by-timeout': () => 'La conversation a pris fin, car rien n’a été écrit depuis un moment',
    reconnected: () => 'La conversation a été interrompue, la connexion est en cours de rétablissement',
  },

  lookingForAgent: 'Recherche d’un conseiller disponible…',
  queuePosition: (position) =>
    position <= 1 ? 'C’est bientôt votre tour' : `Votre position dans la file d’attente\u202f: ${format(position)}`,
  queueEstimate: (minutes) =>
    minutes < 1 ? 'moins d’une minute' : `environ ${format(minutes)} ${one(minutes) ? 'minute' : 'minutes'}`,
  leaveQueue: 'Quitter la file d’attente',
  leaveMessage: 'Laisser un message',

  consent:
    'Pour échanger avec vous, nous transmettons à notre centre de contact ce que vous écrivez et la page que vous consultez.',
  agree: 'J’accepte',
  decline: 'Non merci',
  recording: 'Les appels peuvent être enregistrés afin d’améliorer notre service.',
  understand: 'J’ai compris',

  cancel: 'Annuler',

  fault: {
    'config/missing-channel':
      'Cette messagerie n’est pas encore configurée. Merci de nous contacter par un autre moyen.',
    'config/bad-attribute':
      'Cette messagerie n’est pas configurée correctement. Merci de nous contacter par un autre moyen.',
    'auth/token-rejected': 'Votre session a expiré. Réessayez ou rechargez la page.',
    'auth/credentials-failed': 'Nous n’avons pas pu vous connecter à la messagerie. Réessayez dans un instant.',
    'network/offline':
      'Vous êtes hors ligne. Vérifiez votre connexion\u202f; nous reprendrons dès qu’elle sera rétablie.',
    'network/unreachable':
      'Le centre de contact est injoignable pour le moment. Vérifiez votre connexion, puis réessayez.',
    'network/timeout': 'Le centre de contact met trop de temps à répondre. Réessayez dans un instant.',
    'platform/refused': 'Le centre de contact n’a pas pu accepter cette demande. Réessayez dans un instant.',
    'platform/outside-hours': 'Nous sommes fermés pour le moment. Revenez pendant nos heures d’ouverture.',
    'platform/flow-controlled':
      'De nombreuses personnes nous écrivent en ce moment. Patientez un instant, puis réessayez.',
    'platform/bad-reply':
      'Nous n’avons pas pu lire la réponse du centre de contact. Réessayez ou contactez-nous par un autre moyen.',
    'platform/session-lost':
      'La conversation a été interrompue trop longtemps. Commencez-en une nouvelle\u202f; vos messages restent ici.',
    'internal/bug': 'L’opération n’a pas abouti à cause d’une erreur de notre part. Rechargez la page et réessayez.',
  },
};
