import {bootstrapApplication} from '@angular/platform-browser';
import 'cc-click-to-call/define';
import {App} from './app';

void bootstrapApplication(App);
