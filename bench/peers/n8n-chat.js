import {createChat} from '@n8n/chat';
import '@n8n/chat/style.css';

const app = createChat({target: '#peer', webhookUrl: '/peers/api/n8n'});
const {messages} = app.config.globalProperties.$chat;

const messageOf = (text) => ({id: text, sender: 'bot', text});

globalThis.peer = {
  fill: (texts) => (messages.value = texts.map(messageOf)),
  add: (text) => (messages.value = [...messages.value, messageOf(text)]),
};
