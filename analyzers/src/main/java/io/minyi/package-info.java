package io.minyi;
