/* global document */
import 'deep-chat';

const chat = Object.assign(document.createElement('deep-chat'), {
  connect: {url: '/peers/api/text', method: 'POST'},
});
chat.style.cssText = 'position:fixed;right:20px;bottom:20px;width:400px;height:600px;background:#fff';
document.querySelector('#peer').append(chat);

const messageOf = (text) => ({role: 'ai', text});

globalThis.peer = {
  fill: (texts) => (chat.history = texts.map(messageOf)),
  add: (text) => chat.addMessage(messageOf(text)),
};
