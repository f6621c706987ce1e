import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Router } from 'wouter';
import { App } from './app.tsx';
import './styles/frame.css';
import './styles/inbox.css';
import './styles/case.css';
import './styles/act.css';
import './styles/inputs.css';
import './styles/counter.css';
import './styles/administration.css';
import './styles/systems.css';
import './styles/narrow.css';
import { language } from './texts.ts';
import { theme } from './theme.ts';

const locales = { zh: zhCN, en: enGB };
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the workbench');
const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
const client = new QueryClient({ defaultOptions: { queries: { retry: 1, staleTime: 5_000, refetchOnWindowFocus: false } } });

createRoot(root).render(
  <StrictMode>
    <ConfigProvider theme={theme} locale={locales[language]} csp={{ nonce }} button={{ autoInsertSpace: false }}>
      <AntApp>
        <QueryClientProvider client={client}>
          <Router base="/workbench">
            <App />
          </Router>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  </StrictMode>,
);
