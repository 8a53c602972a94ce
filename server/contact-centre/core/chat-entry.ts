/** One line of a conversation as the desk shows it. */
export interface ChatEntry {
  id: string;
  author: 'visitor' | 'agent' | 'bot' | 'system';
  name: string;
  mediaType: string;
  content: string;
  at: number;
  /** The visitor's own id of it. */
  messageId?: string | undefined;
  /** What the visitor said of a bot's answer. */
  rating?: string | undefined;
}

export interface VisitorText {
  mediaType: string;
  content: string;
  nickname: string | undefined;
  messageId: string | undefined;
}
