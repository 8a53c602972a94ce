import type {Meta} from '@storybook/web-components-vite';
import {messageStory} from './support/message-story.js';

/** Every kind of message and every state of one, in light, dark and right to left. */
const meta: Meta = {
  title: 'States/Messages',
  tags: ['!autodocs'],
  parameters: {controls: {disable: true}},
};
export default meta;

export const TextsLight = messageStory('Texts', 'Light');
export const TextsDark = messageStory('Texts', 'Dark');
export const TextsRightToLeft = messageStory('Texts', 'RightToLeft');

export const FilesLight = messageStory('Files', 'Light');
export const FilesDark = messageStory('Files', 'Dark');
export const FilesRightToLeft = messageStory('Files', 'RightToLeft');

export const CardsLight = messageStory('Cards', 'Light');
export const CardsDark = messageStory('Cards', 'Dark');
export const CardsRightToLeft = messageStory('Cards', 'RightToLeft');

export const NoticesLight = messageStory('Notices', 'Light');
export const NoticesDark = messageStory('Notices', 'Dark');
export const NoticesRightToLeft = messageStory('Notices', 'RightToLeft');

export const CallsLight = messageStory('Calls', 'Light');
export const CallsDark = messageStory('Calls', 'Dark');
export const CallsRightToLeft = messageStory('Calls', 'RightToLeft');

export const DeliveriesLight = messageStory('Deliveries', 'Light');
export const DeliveriesDark = messageStory('Deliveries', 'Dark');
export const DeliveriesRightToLeft = messageStory('Deliveries', 'RightToLeft');

export const UploadsLight = messageStory('Uploads', 'Light');
export const UploadsDark = messageStory('Uploads', 'Dark');
export const UploadsRightToLeft = messageStory('Uploads', 'RightToLeft');

export const RatingsLight = messageStory('Ratings', 'Light');
export const RatingsDark = messageStory('Ratings', 'Dark');
export const RatingsRightToLeft = messageStory('Ratings', 'RightToLeft');

export const EarlierMoreLight = messageStory('EarlierMore', 'Light');
export const EarlierMoreDark = messageStory('EarlierMore', 'Dark');
export const EarlierMoreRightToLeft = messageStory('EarlierMore', 'RightToLeft');

export const EarlierFetchingLight = messageStory('EarlierFetching', 'Light');
export const EarlierFetchingDark = messageStory('EarlierFetching', 'Dark');
export const EarlierFetchingRightToLeft = messageStory('EarlierFetching', 'RightToLeft');

export const EarlierFailedLight = messageStory('EarlierFailed', 'Light');
export const EarlierFailedDark = messageStory('EarlierFailed', 'Dark');
export const EarlierFailedRightToLeft = messageStory('EarlierFailed', 'RightToLeft');
