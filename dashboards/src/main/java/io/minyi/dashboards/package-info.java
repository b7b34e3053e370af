package io.minyi.dashboards;
