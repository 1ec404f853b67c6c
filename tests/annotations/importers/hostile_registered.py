"""What worker processes of a test import first."""

from tests.annotations.importers import hostile

hostile.register()
