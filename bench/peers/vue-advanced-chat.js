/* global document */
import {register} from 'vue-advanced-chat';

register();

const USERS = [
  {_id: 'visitor', username: 'Visitor'},
  {_id: 'agent', username: 'Agent'},
];

const messageOf = (content, index) => ({
  _id: content,
  indexId: index,
  content,
  senderId: 'agent',
  username: 'Agent',
  timestamp: '10:00',
  date: '1 May',
});

const chat = Object.assign(document.createElement('vue-advanced-chat'), {
  height: '600px',
  currentUserId: 'visitor',
  singleRoom: true,
  roomId: 'room',
  rooms: [{roomId: 'room', roomName: 'Agent', avatar: '', users: USERS}],
  roomsLoaded: true,
  messages: [],
  messagesLoaded: true,
});
chat.style.cssText = 'position:fixed;right:20px;bottom:20px;width:400px';
document.querySelector('#peer').append(chat);

globalThis.peer = {
  fill: (texts) => (chat.messages = texts.map(messageOf)),
  add: (text) => (chat.messages = [...chat.messages, messageOf(text, chat.messages.length)]),
};
