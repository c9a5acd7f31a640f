// The side panel's page.
import { startPanel } from '@/lib/app/panel/start';

startPanel(document.getElementById('panel')!);
