import type {ChatMessages} from '../messages.js';

const plural = new Intl.PluralRules('pt-BR');
const one = (count: number) => plural.select(count) === 'one';
const numbers = new Intl.NumberFormat('pt-BR');
const format = (count: number) => numbers.format(count);
const isolate = (name: string) => `\u2068${name}\u2069`;

/** Brazilian Portuguese, addressing the visitor as você. */
export const messages: ChatMessages = {
  chat: 'Chat',
  visitor: 'Visitante',
  agent: 'Atendente',
  bot: 'Assistente',
  you: 'Você',

  title: 'Fale conosco',
  status: {
    connecting: 'Conectando…',
    bot: 'Assistente automático',
    queued: 'Aguardando um atendente',
    agent: 'À sua disposição',
    ended: 'Chat encerrado',
    offline: 'Fechado no momento',
  },
  minimize: 'Minimizar',
  more: 'Mais',
  endChat: 'Encerrar o chat',
  startNewChat: 'Iniciar um novo chat',
  tryAgain: 'Tentar novamente',
  dismiss: 'Ocultar',
  close: 'Fechar',
  voiceCall: 'Chamada de voz',
  videoCall: 'Chamada de vídeo',
  whyNoCalls: 'Por que não posso ligar?',
  callByPhone: 'Ligar por telefone',

  welcome: 'Como podemos ajudar você?',
  messages: 'Mensagens',
  message: 'Mensagem',
  messageHint: 'Escreva uma mensagem…',
  send: 'Enviar',
  attachFile: 'Anexar um arquivo',
  emoji: 'Emojis',
  tooLong: 'Esta mensagem é longa demais. Encurte o texto ou envie em partes.',
  lettersLeft: (count) => (one(count) ? `Resta ${count} caractere` : `Restam ${format(count)} caracteres`),
  sending: 'Enviando',
  sent: 'Enviada',
  read: 'Lida',
  notSent: 'Não enviada',
  sendAgain: 'Enviar novamente',
  unshown: 'Foi enviado um conteúdo que não pode ser exibido aqui. Peça que seja enviado como texto.',
  unread: (count) => `${format(count)} ${one(count) ? 'mensagem não lida' : 'mensagens não lidas'}`,
  notice: {
    'agent-joined': (name) => `${isolate(name)} entrou no chat`,
    transferred: () => 'Estamos transferindo você para outro atendente',
    'ended-by-visitor': () => 'Você encerrou o chat',
    'ended-by-agent': () => 'O atendente encerrou o chat',
    'ended-by-timeout': () => 'O chat foi encerrado porque ninguém escreveu por algum tempo',
    reconnected: () => 'O chat foi interrompido e está sendo reconectado',
  },

  lookingForAgent: 'Procurando um atendente disponível…',
  queuePosition: (position) => (position <= 1 ? 'A próxima vez é a sua' : `Sua posição na fila: ${format(position)}`),
  queueEstimate: (minutes) =>
    minutes < 1 ? 'menos de um minuto' : `cerca de ${format(minutes)} ${one(minutes) ? 'minuto' : 'minutos'}`,
  leaveQueue: 'Sair da fila',
  leaveMessage: 'Deixar uma mensagem',

  consent:
    'Para conversar com você, enviamos à nossa central de atendimento o que você escreve e a página em que você está.',
  agree: 'Concordo',
  decline: 'Agora não',
  recording: 'As chamadas podem ser gravadas para melhorar nosso atendimento.',
  understand: 'Entendi',

  cancel: 'Cancelar',

  fault: {
    'config/missing-channel': 'Este chat ainda não está configurado. Entre em contato conosco por outro meio.',
    'config/bad-attribute': 'Este chat não está configurado corretamente. Entre em contato conosco por outro meio.',
    'auth/token-rejected': 'Sua sessão expirou. Tente novamente ou recarregue a página.',
    'auth/credentials-failed': 'Não foi possível conectar você ao chat. Tente novamente em instantes.',
    'network/offline': 'Você está sem internet. Verifique sua conexão; continuaremos assim que ela voltar.',
    'network/unreachable':
      'Não é possível acessar a central de atendimento no momento. Verifique sua conexão e tente novamente.',
    'network/timeout': 'A central de atendimento está demorando para responder. Tente novamente em instantes.',
    'platform/refused': 'A central de atendimento não pôde aceitar esta solicitação. Tente novamente em instantes.',
    'platform/outside-hours': 'Estamos fechados no momento. Volte durante o horário de atendimento.',
    'platform/flow-controlled': 'Muitas pessoas estão escrevendo agora. Aguarde um momento e tente novamente.',
    'platform/bad-reply':
      'Não conseguimos ler a resposta da central de atendimento. Tente novamente ou entre em contato por outro meio.',
    'platform/session-lost':
      'O chat ficou interrompido por muito tempo. Inicie um novo chat; suas mensagens continuam aqui.',
    'internal/bug': 'Isto não funcionou por um erro nosso. Recarregue a página e tente novamente.',
  },
};
