/** The tokens of `tokens.css` as the component library takes them; its own default greys fail contrast. */
export const themeTokens = {
  colorPrimary: '#0050b3',
  colorLink: '#0050b3',
  colorText: '#1a1a1a',
  colorTextDescription: '#595959',
  colorTextTertiary: '#595959',
  colorTextPlaceholder: '#6b6b6b',
  colorTextDisabled: '#6b6b6b',
  colorError: '#cf1322',
  colorSuccess: '#237804',
  colorWarning: '#ad4e00',
  colorBgContainer: '#fdfdfb',
  colorBorder: '#8c8983',
  borderRadius: 3,
  fontSize: 13,
  wireframe: true,
  fontFamily: "'PingFang SC', 'Microsoft YaHei', 'HarmonyOS Sans SC', 'Noto Sans CJK SC', sans-serif",
} as const;

/** The same for the high-contrast mode. */
export const highContrastTokens = {
  ...themeTokens,
  colorPrimary: '#003a8c',
  colorLink: '#003a8c',
  colorText: '#000000',
  colorTextDescription: '#262626',
  colorTextTertiary: '#262626',
  colorTextPlaceholder: '#333333',
  colorError: '#a8071a',
  colorBorder: '#262626',
  colorBgContainer: '#ffffff',
} as const;
