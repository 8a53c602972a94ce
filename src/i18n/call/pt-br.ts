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
  microphoneLevel: 'Nível do microfone',
  cannotHearYou: 'Ainda não conseguimos ouvir você. Diga algo ou escolha outro microfone.',
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
  agentPicture: 'Imagem do atendente',

  callAgain: 'Ligar novamente',
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
    'support/no-webrtc':
      'Este navegador não permite fazer chamadas. Abra a página em um navegador atual ou continue no chat.',
    'support/insecure-context':
      'As chamadas exigem uma página segura (https). Continue no chat ou abra o endereço seguro.',
    'support/policy-blocked':
      'Esta página não permite usar o microfone. Abra a página em uma aba própria ou continue no chat.',
    'support/not-offered': 'As chamadas não estão disponíveis aqui. Teremos prazer em ajudar você no chat.',
    'device/permission-denied':
      'O microfone ou a câmera está com o acesso bloqueado nesta página. Permita o acesso na barra de endereço e ligue novamente.',
    'device/permission-dismissed':
      'O pedido para usar o microfone ficou sem resposta. Ligue novamente e escolha “Permitir”.',
    'device/blocked-by-system':
      'Seu dispositivo não deixa o navegador usar o microfone ou a câmera. Permita o uso nas configurações de privacidade e ligue novamente.',
    'device/not-found': 'Não encontramos nenhum microfone ou câmera. Conecte um dispositivo e ligue novamente.',
    'device/in-use': 'Outro programa está usando o microfone ou a câmera. Feche-o e ligue novamente.',
    'device/constraint':
      'Não é possível usar o microfone ou a câmera que você escolheu. Escolha outro dispositivo e ligue novamente.',
    'device/lost': 'O microfone ou a câmera foi desconectado. Conecte o dispositivo e ligue novamente.',
    'signaling/gateway-unreachable':
      'Não é possível acessar o serviço de chamadas daqui. Tente novamente ou continue no chat.',
    'signaling/rejected': 'O serviço de chamadas não aceitou a chamada. Tente novamente ou continue no chat.',
    'signaling/lost': 'A conexão com o serviço de chamadas foi perdida. Ligue novamente ou continue no chat.',
    'media/ice-failed': 'O som não passa por esta rede. Tente outra rede ou continue no chat.',
    'media/no-audio': 'Não estamos recebendo nenhum som. Aguarde um momento, ou encerre a chamada e ligue novamente.',
  },
};
