import ConfigProvider from 'antd/es/config-provider';
import DatePicker from 'antd/es/date-picker';
import enUS from 'antd/es/locale/en_US';
import zhCN from 'antd/es/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import { highContrastTokens, themeTokens } from '../look/theme.ts';
import { useLanguage } from '../text/i18n.ts';
import { usePreferences } from '../text/preferences.ts';

interface Props {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/** The calendar of the component library; loaded when a form first asks for a day. */
export default function DayPicker({ value, onChange, min, max, ...rest }: Props): ReactNode {
  const language = useLanguage();
  const { contrast } = usePreferences();
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={{ token: contrast === 'high' ? highContrastTokens : themeTokens }}
    >
      <DatePicker
        {...rest}
        className="day-picker"
        value={value === '' ? null : dayjs(value)}
        format="YYYY-MM-DD"
        allowClear
        getPopupContainer={(trigger) => trigger.closest('dialog') ?? document.body}
        disabledDate={(day) => {
          const text = day.format('YYYY-MM-DD');
          return (min !== undefined && text < min) || (max !== undefined && text > max);
        }}
        onChange={(day) => onChange(day === null ? '' : day.format('YYYY-MM-DD'))}
      />
    </ConfigProvider>
  );
}
