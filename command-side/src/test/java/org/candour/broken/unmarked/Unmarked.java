package org.candour.broken.unmarked;

record Unmarked(String name) {}
