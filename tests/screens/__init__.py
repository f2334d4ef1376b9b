"""Tests of screens: frozen example views, a shell without the application, a fitting checker."""
