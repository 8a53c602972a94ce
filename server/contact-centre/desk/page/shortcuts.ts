import type {DeskCommand, DeskView} from '../protocol.js';
import type {CallController} from './call-controller.js';

interface Hands {
  readonly tell: (command: DeskCommand) => void;
  readonly control: CallController;
  readonly select: (chat: string) => void;
}

type Act = (hands: Hands) => void;

const next = ({chats}: DeskView, selected: string, step: number): Act | undefined => {
  const index = chats.findIndex(({id}) => id === selected);
  const chat = chats.at((index + step) % chats.length);
  return chat && (({select}) => select(chat.id));
};

/** Alt and A answers, D declines, M mutes, O holds, V adds or stops video, H hangs up, arrows go through the conversations. */
export const shortcutOf = (event: KeyboardEvent, view: DeskView, selected: string): Act | undefined => {
  if (!event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const {call} = view;
  const ringing = call?.phase === 'ringing';
  switch (event.code) {
    case 'KeyA':
      return call && ringing ? ({control}) => void control.answer(call) : undefined;
    case 'KeyD':
      return call && ringing ? ({tell}) => tell({type: 'call.decline', call: call.id}) : undefined;
    case 'KeyM':
      return call && !ringing ? ({control}) => control.toggleMicrophone() : undefined;
    case 'KeyO':
      return call?.phase === 'connected' ? ({control}) => control.toggleHold() : undefined;
    case 'KeyV':
      return call?.phase === 'connected' ? ({control}) => void control.toggleVideo() : undefined;
    case 'KeyH':
      return call && !ringing ? ({tell}) => tell({type: 'call.hang-up', call: call.id}) : undefined;
    case 'ArrowDown':
      return next(view, selected, 1);
    case 'ArrowUp':
      return next(view, selected, -1);
    default:
      return undefined;
  }
};
