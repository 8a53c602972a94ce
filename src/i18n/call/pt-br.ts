import type {CallMessages} from '../call-messages.js';

/** Brazilian Portuguese, addressing the visitor as você. */
export const messages: CallMessages = {
  canWeHearYou: 'Conseguimos ouvir você?',
  canWeSeeYou: 'Conseguimos ver você?',
  askingMicrophone:
    'O navegador está perguntando se podemos usar o microfone. Escolha “Permitir” para fazer a chamada.',
  askingCamera:
    'O navegador está perguntando se podemos usar a câmera e o microfone. Escolha “Permitir” para fazer a chamada.',
  microphone: 'Microfone',
  camera: 'Câmera',
  speaker: 'Alto-falante',
  testSpeaker: 'Testar o alto-falante',
  switchCamera: 'Trocar de câmera',
  soundOptions: 'Opções de som',
  echoCancellation: 'Cancelamento de eco',
  noiseSuppression: 'Redução de ruído',
  automaticGain: 'Volume automático',
  microphoneLevel: 'Nível do microfone',
  cannotHearYou: 'Ainda não conseguimos ouvir você. Diga algo ou escolha outro microfone.',
  skipCheck: 'Pular esta verificação na próxima vez',
  startCall: 'Iniciar chamada',
  callStatus: {
    requesting: 'Chamando…',
    queued: 'Aguardando um atendente disponível…',
    transferred: 'Transferindo sua chamada…',
    connecting: 'Conectando…',
    connected: 'Em chamada',
    reconnecting: 'Conexão fraca. Reconectando…',
  },
  callDuration: 'Duração da chamada',
  muteMicrophone: 'Silenciar o microfone',
  unmuteMicrophone: 'Ativar o microfone',
  turnCameraOff: 'Desligar a câmera',
  turnCameraOn: 'Ligar a câmera',
  hangUp: 'Encerrar chamada',
  yourPicture: 'Sua imagem',

  callAgain: 'Ligar novamente',
  callCutOff: 'A chamada caiu porque a página falhou. O atendente talvez ainda esteja na linha.',
  rejoinCall: 'Voltar à chamada',
  outcome: {
    'hung-up-by-visitor': 'Você encerrou a chamada',
    'hung-up-by-agent': 'O atendente encerrou a chamada',
    'queue-timeout': 'Nenhum atendente ficou disponível a tempo',
    busy: 'Todos os atendentes estão ocupados',
    declined: 'A chamada foi recusada',
    'no-answer': 'Ninguém atendeu',
    'outside-hours': 'Não há atendimento por chamada neste horário',
    cancelled: 'Você cancelou a chamada',
    failed: 'Não foi possível fazer a chamada',
  },
  fault: {
    'device/permission-denied':
      'O microfone ou a câmera está com o acesso bloqueado nesta página. Permita o acesso na barra de endereço e ligue novamente.',
    'device/permission-dismissed':
      'O pedido para usar o microfone ficou sem resposta. Ligue novamente e escolha “Permitir”.',
    'device/blocked-by-system':
      'Seu dispositivo não deixa o navegador usar o microfone ou a câmera. Permita o uso nas configurações de privacidade e ligue novamente.',
    'device/not-found': 'Não encontramos nenhum microfone ou câmera. Conecte um dispositivo e ligue novamente.',
    'device/in-use': 'Outro programa está usando o microfone ou a câmera. Feche-o e tente novamente.',
    'device/constraint':
      'Não é possível usar o microfone, a câmera ou o alto-falante que você escolheu. Escolha outro.',
    'device/lost': 'O microfone ou a câmera foi desconectado. Conecte novamente ou escolha outro.',
    'signaling/gateway-unreachable':
      'Não é possível acessar o serviço de chamadas daqui. Tente novamente ou continue no chat.',
    'signaling/rejected': 'O serviço de chamadas não aceitou a chamada. Tente novamente ou continue no chat.',
    'signaling/lost': 'A conexão com o serviço de chamadas foi perdida. Ligue novamente ou continue no chat.',
    'media/ice-failed': 'O som não passa por esta rede. Tente outra rede ou continue no chat.',
    'media/no-audio': 'Não estamos recebendo nenhum som. Aguarde um momento, ou encerre a chamada e ligue novamente.',
  },
};
