import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { t } from '../texts.ts';
import type { DepartmentLights } from './by-department.ts';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

const colours = { green: '#1d7038', yellow: '#b98a00', red: '#b3261e', blue: '#1f5c9e' } as const;
const lights = ['green', 'yellow', 'red', 'blue'] as const;
const rowHeight = 44;

/** Open cases of each department by light, as bars that carry patterns beside colours. */
export function LightsChart({ rows }: { rows: readonly DepartmentLights[] }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    const chart = init(place.current);
    chart.setOption({
      animation: false,
      aria: { enabled: true, decal: { show: true } },
      grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
      legend: { top: 0, left: 0 },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: rows.map((row) => row.department) },
      series: lights.map((light) => ({
        name: t(`light.${light}`),
        type: 'bar',
        stack: 'lights',
        barMaxWidth: 22,
        color: colours[light],
        data: rows.map((row) => row[light]),
      })),
    });
    const resized = () => chart.resize();
    window.addEventListener('resize', resized);
    return () => {
      window.removeEventListener('resize', resized);
      chart.dispose();
    };
  }, [rows]);
  return <div ref={place} style={{ height: rows.length * rowHeight + 80 }} role="img" aria-label={t('supervision.chart')} />;
}
