package io.minyi.local;
