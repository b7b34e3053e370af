package io.minyi.jobs;
