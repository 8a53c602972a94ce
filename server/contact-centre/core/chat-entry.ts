/** One line of a conversation as the desk shows it. */
export interface ChatEntry {
  id: string;
  author: 'visitor' | 'agent' | 'system';
  name: string;
  mediaType: string;
  content: string;
  at: number;
}

export interface VisitorText {
  mediaType: string;
  content: string;
  nickname: string | undefined;
  messageId: string | undefined;
}
