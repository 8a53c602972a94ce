/* global document */
import {Composer, Container, Fab, Header, MessageList, StylesheetProvider} from '@botpress/webchat';
import {createElement as h, Fragment, useState} from 'react';
import {createRoot} from 'react-dom/client';

const PANEL = {position: 'fixed', right: '20px', bottom: '100px', width: '400px', height: '600px'};
const BUTTON = {position: 'fixed', right: '20px', bottom: '20px', width: '64px', height: '64px'};

const messageOf = (text) => ({
  id: text,
  timestamp: new Date(),
  direction: 'incoming',
  sender: {name: 'Agent'},
  block: {type: 'bubble', block: {type: 'text', text}},
});

/** As its manual builds a chat from parts; what its cloud would send comes by `globalThis.peer`. */
const Chat = () => {
  const [isOpen, setOpen] = useState(false);
  const [messages, setMessages] = useState([]);
  globalThis.peer = {
    fill: (texts) => setMessages(texts.map(messageOf)),
    add: (text) => setMessages((before) => [...before, messageOf(text)]),
  };
  const send = async ({text}) => globalThis.peer.add(text);
  return h(
    Fragment,
    null,
    h(StylesheetProvider),
    h(
      Container,
      {connected: true, style: {...PANEL, display: isOpen ? 'flex' : 'none'}},
      h(Header, {closeWindow: () => setOpen(false), configuration: {botName: 'Agent'}}),
      h(MessageList, {botName: 'Agent', isTyping: false, messages, sendMessage: send}),
      h(Composer, {connected: true, sendMessage: send, composerPlaceholder: 'Message'}),
    ),
    h(Fab, {onClick: () => setOpen(!isOpen), style: BUTTON}),
  );
};

createRoot(document.querySelector('#peer')).render(h(Chat));
