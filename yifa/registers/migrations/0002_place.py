from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("registers", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="organ",
            name="place",
            field=models.PositiveIntegerField(default=0, verbose_name="次序"),
        ),
    ]
