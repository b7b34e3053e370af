import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import type { Today } from '@/api/getToday';
import { date, day, hourMinute, number } from '@/shared/format';

export type ArrivalsOption = ComposeOption<
  LineSeriesOption | GridComponentOption | TooltipComponentOption
>;

export interface Words {
  actual: string;
  band: string;
  mean: string;
  partial: string;
  aria: string;
}

/**
 * Actual arrivals as a line on a grey band: the band is a transparent line at its lower end with an
 * area of its width stacked on top. The hour that is not over is a hollow point apart from the line.
 */
export function arrivalsOption(
  today: Today,
  words: Words,
  colour: (name: string) => string,
): ArrivalsOption {
  const hours = today.hours;
  const isWeek = today.period === '7d';
  const at = hours.findIndex((hour) => hour.partial);
  const line = hours.map((hour) => (hour.partial ? null : (hour.count ?? null)));
  const open = hours.map((hour, index) =>
    hour.partial || index === at - 1 ? (hour.count ?? null) : null,
  );
  const quiet = { type: 'line', silent: true, symbol: 'none', animation: false } as const;
  return {
    aria: { enabled: true, label: { description: words.aria } },
    animation: false,
    grid: { left: 8, right: 12, top: 12, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: hours.map((hour) => hour.start),
      axisLine: { lineStyle: { color: colour('--line-strong') } },
      axisTick: { show: false },
      axisLabel: {
        color: colour('--ink-2'),
        interval: (index: number) => index % (isWeek ? 24 : 3) === 0,
        formatter: (start: string) => (isWeek ? date(start) : hourMinute(start)),
      },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 4,
      axisLabel: { color: colour('--ink-2') },
      splitLine: { lineStyle: { color: colour('--line') } },
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      backgroundColor: colour('--ground'),
      borderColor: colour('--line'),
      textStyle: { color: colour('--ink'), fontSize: 13 },
      axisPointer: { lineStyle: { color: colour('--line-strong') } },
      formatter: (points) => {
        const index = (Array.isArray(points) ? points[0] : points)?.dataIndex ?? 0;
        const hour = hours[index];
        if (!hour) return '';
        const band = hour.expected;
        return [
          isWeek ? `${day(hour.start)} ${hourMinute(hour.start)}` : hourMinute(hour.start),
          hour.count === undefined
            ? ''
            : `${words.actual} <b>${number(hour.count)}</b>${hour.partial ? ` (${words.partial})` : ''}`,
          band ? `${words.band} ${number(band.low)}–${number(band.high)} (n=${band.n})` : '',
        ]
          .filter(Boolean)
          .join('<br>');
      },
    },
    series: [
      {
        ...quiet,
        stack: 'band',
        lineStyle: { opacity: 0 },
        data: hours.map((hour) => hour.expected?.low ?? null),
      },
      {
        ...quiet,
        stack: 'band',
        lineStyle: { opacity: 0 },
        areaStyle: { color: colour('--band'), opacity: 1 },
        data: hours.map((hour) => (hour.expected ? hour.expected.high - hour.expected.low : null)),
      },
      {
        ...quiet,
        lineStyle: { color: colour('--ink-3'), width: 1, type: 'dashed' },
        data: hours.map((hour) => hour.expected?.mean ?? null),
      },
      {
        type: 'line',
        name: words.actual,
        symbol: 'circle',
        symbolSize: isWeek ? 0 : 5,
        lineStyle: { color: colour('--accent'), width: 2.5 },
        itemStyle: { color: colour('--accent') },
        data: line,
      },
      {
        type: 'line',
        silent: true,
        symbol: 'emptyCircle',
        symbolSize: (_value: unknown, point: { dataIndex: number }) => (point.dataIndex === at ? 8 : 0),
        lineStyle: { color: colour('--accent'), width: 1.5, type: 'dotted' },
        itemStyle: { color: colour('--accent') },
        data: open,
      },
    ],
  };
}
