import type {CallExtraMessages} from '../call-extra-messages.js';

/** Brazilian Portuguese, addressing the visitor as você. */
export const messages: CallExtraMessages = {
  hold: 'Colocar em espera',
  resume: 'Retomar',
  keypad: 'Teclado',
  keysPressed: 'Teclas digitadas',
  shareScreen: 'Compartilhar tela',
  stopSharing: 'Parar de compartilhar',
  devices: 'Dispositivos',
  popOut: 'Abrir em outra janela',
  showCallWindow: 'Mostrar a janela da chamada',
  addVideo: 'Adicionar vídeo',
  stopVideo: 'Parar o vídeo',
  fullScreen: 'Tela cheia',
  leaveFullScreen: 'Sair da tela cheia',
  pictureInPicture: 'Picture-in-picture',
  leavePictureInPicture: 'Sair do picture-in-picture',
  takeSnapshot: 'Capturar a imagem',
  snapshotTaken: 'A imagem foi salva nos seus downloads.',
  speakerVolume: 'Volume do alto-falante',
  agentPicture: 'Imagem do atendente',
  moveYourPicture: 'Mover sua imagem para outro canto',
  hearAgent: 'Toque para ouvir o atendente',
  backToCall: 'Voltar à chamada',
  callNote: {
    heldHere: 'Em espera: você e o atendente não se ouvem. Escolha “Retomar” para continuar.',
    heldThere: 'O atendente colocou a chamada em espera. Aguarde na linha.',
    poor: 'A rede está fraca demais para conversar bem. Procure uma conexão melhor ou escreva no chat.',
    weak: 'A rede está fraca. Se faltarem palavras, procure uma conexão melhor.',
    sharing: 'O atendente está vendo a sua tela.',
    elsewhere: 'A chamada continua na própria janela. Você também pode controlá-la daqui.',
  },
  allowedNow: {
    audio: 'O microfone está permitido agora.',
    video: 'A câmera e o microfone estão permitidos agora.',
  },
  whereToAllow: {
    address: 'Escolha o ícone antes do endereço, ative o microfone e ligue novamente.',
    crossedOut: 'Escolha o microfone riscado antes do endereço, remova o bloqueio e ligue novamente.',
    menu: 'No menu “Safari”, escolha os ajustes deste site, defina o microfone como “Permitir” e ligue novamente.',
    pageIcon:
      'Escolha o ícone de página ao lado do endereço e “Ajustes do Site”, defina o microfone como “Permitir” e ligue novamente.',
  },
  copyLink: 'Copiar o link',
  linkCopied: 'O link foi copiado. Abra o seu navegador e cole-o lá.',
  linkNotCopied: 'Não foi possível copiar o link. Copie o endereço desta página manualmente.',
  fault: {
    'support/no-webrtc':
      'Este navegador não permite fazer chamadas. Abra a página em um navegador atual ou continue no chat.',
    'support/insecure-context':
      'As chamadas exigem uma página segura (https). Continue no chat ou abra o endereço seguro.',
    'support/policy-blocked':
      'Esta página não permite usar o microfone. Abra a página em uma aba própria ou continue no chat.',
    'support/not-offered': 'As chamadas não estão disponíveis aqui. Teremos prazer em ajudar você no chat.',
    'support/popup-blocked':
      'O navegador bloqueou a janela da chamada. Permita pop-ups nesta página e escolha “Abrir em outra janela” novamente.',
    'support/in-app-browser':
      'O navegador embutido deste aplicativo não permite fazer chamadas. Abra a página no seu próprio navegador: pelo menu do aplicativo ou com o link copiado.',
    'device/replaced':
      'Um dispositivo foi desconectado. A chamada continua com outro; você pode trocar em “Dispositivos”.',
    'device/interrupted':
      'Outro aplicativo ou uma ligação telefônica está usando o microfone. Ele volta sozinho quando isso terminar.',
    'device/screen-refused':
      'Não foi possível mostrar a tela. Permita nas configurações do sistema que o navegador a grave e tente novamente.',
    'signaling/change-refused':
      'O outro lado não aceitou esta mudança. A chamada continua como estava; tente novamente em instantes.',
    'signaling/video-refused': 'O outro lado não pode receber vídeo. Você pode continuar conversando.',
    'signaling/move-refused': 'Não foi possível mover a chamada para a própria janela. Ela continua aqui.',
    'media/weak-network':
      'O vídeo foi interrompido porque a rede está fraca. Adicione-o novamente quando a conexão melhorar.',
  },
};
