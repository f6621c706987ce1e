import type { ThemeConfig } from 'antd';

/** 青绿山水 for the workbench: the same mineral green, smaller and denser than the portal. */
export const theme: ThemeConfig = {
  cssVar: { key: 'tb' },
  token: {
    colorPrimary: '#0b5a54',
    colorLink: '#0b5a54',
    colorInfo: '#1f5c9e',
    colorSuccess: '#1d7038',
    colorWarning: '#754c00',
    colorError: '#b3261e',
    colorText: '#1b2421',
    colorTextSecondary: '#4a5651',
    colorTextPlaceholder: '#4a5651',
    colorBorder: '#8b948f',
    colorBorderSecondary: '#d9d4c9',
    colorBgLayout: '#f4f2ec',
    fontFamily:
      '-apple-system, "Segoe UI", Roboto, Apostrophe, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
    fontSize: 14,
    lineHeight: 22 / 14,
    borderRadius: 6,
    controlHeight: 32,
    motion: false,
  },
};
