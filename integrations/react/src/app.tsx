import {useRef, useState} from 'react';
import type {CcClickToCall, PreChatField} from 'cc-click-to-call';
import {ClickToCall} from 'cc-click-to-call/react';

const preChat: readonly PreChatField[] = [{name: 'order', label: 'Order number', type: 'text', required: true}];

export const App = () => {
  const widget = useRef<CcClickToCall>(null);
  const [lastCall, setLastCall] = useState('none yet');

  const call = async () => {
    try {
      await widget.current?.startCall('audio');
    } catch {
      // The widget tells the visitor; cc-fault and cc-call-end tell the page.
    }
  };

  return (
    <main>
      <h1>React</h1>
      <button onClick={() => void call()}>Call us</button>
      <p role="status">Last call: {lastCall}</p>
      <ClickToCall
        ref={widget}
        channelId="202105284494222653"
        preChat={preChat}
        onCcCallEnd={({outcome, durationMs}) => setLastCall(`${outcome}, ${durationMs} ms`)}
      />
    </main>
  );
};
