"""The model's page, generated from the code; ``python -m tests.model_page.renew`` renews it."""
