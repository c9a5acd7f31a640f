// The library's page.
import { startLibrary } from '@/lib/app/library/start';

startLibrary(document.getElementById('library')!);
